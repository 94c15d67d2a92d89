import { isNamedLead } from './block-role.ts';
import type { PageBlock } from './page-block.ts';
import type { RawBlock } from './walk-blocks.ts';

const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Lists of links and teasers: most of the text is one. Long linked prose stays. */
const isLinkList = ({ role, text, linkShare, element }: RawBlock): boolean =>
  linkShare > 0.7 && text.length < 250 && !(role === 'heading' && element.closest('h1') !== null);

/** Tables of figures are no prose; a cell with a sentence in it is (old pages lay out text in tables). */
const isBareCell = ({ role, text }: RawBlock): boolean => role === 'cell' && text.split(' ').length < 6;

const isTopHeading = ({ element }: RawBlock): boolean => element.closest('h1') !== null;

/** Place of the headline: the top heading that the page's title repeats, else the first one long enough; -1 for none. */
const findHeadline = (blocks: RawBlock[], title: string): number => {
  const titled = comparable(title);
  const repeated = blocks.findIndex((block) => {
    const text = comparable(block.text);
    return isTopHeading(block) && text.length > 3 && (titled.includes(text) || text.includes(titled || '\n'));
  });
  if (repeated >= 0) return repeated;
  return blocks.findIndex((block) => isTopHeading(block) && block.text.length >= 15);
};

const isNamedUpwards = (element: Element): boolean => {
  let at: Element | null = element;
  for (let level = 0; level < 3 && at; level++, at = at.parentElement) {
    if (at.querySelector('h1') !== null) return false;
    if (isNamedLead(at)) return true;
  }
  return false;
};

const LEAD_REACH = 8;

/** Place of the standfirst or first paragraph after the headline; -1 for none. */
const findLead = (blocks: RawBlock[], headline: number): number => {
  const near = blocks.slice(headline + 1, headline + 1 + LEAD_REACH);
  const named = near.findIndex(({ text, element }) => text.length >= 40 && isNamedUpwards(element));
  const place =
    named >= 0 ? named : near.findIndex(({ role, text }) => role === 'paragraph' && text.length >= 60);
  return place < 0 ? -1 : headline + 1 + place;
};

/** Leaves out lists of links and bare cells, and names the headline and the lead. */
export const finishBlocks = (raw: RawBlock[], title: string): PageBlock[] => {
  const kept = raw.filter((block) => !isLinkList(block) && !isBareCell(block));
  const headline = findHeadline(kept, title);
  const lead = findLead(kept, headline);
  return kept.map(({ linkShare: _, ...block }, place) => {
    if (place === headline) return { ...block, role: 'headline' };
    if (place === lead) return { ...block, role: 'lead' };
    return block;
  });
};
