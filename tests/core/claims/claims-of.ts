import type { Claim, PeriodSlot } from '../../../lib/core/claims/claim.ts';
import type { Mention } from '../../../lib/core/claims/mention.ts';
import { readClaims } from '../../../lib/core/claims/read-claims.ts';
import type { BlockRole, PageText } from '../../../lib/core/page-text.ts';
import { spotQuantities } from '../../../lib/core/quantities/spot-quantities.ts';
import { readTimes } from '../../../lib/core/time/read-times.ts';
import type { NamedEvent } from '../../../lib/core/time/time-expression.ts';

export const published = '2025-07-10';

const events: NamedEvent[] = [
  {
    id: 'harbour-act',
    title: 'The Harbour Act came into force',
    phrases: ['the harbour act', 'the harbour act came into force'],
    start: '2024-03-01',
    end: null,
    area: null,
  },
];

export interface Block {
  text: string;
  role: BlockRole;
}

/** A page of blocks read as the pipeline reads one; `mentions` are found by the words given, an indicator or area each. */
export function claimsOf(blocks: Block[], words: Record<string, string> = {}, title = ''): Claim[] {
  const page: PageText = { title, published, outletCountry: null, blocks };
  const numbers = blocks.map(({ text }) => spotQuantities(text));
  const times = blocks.map(({ text }) => readTimes(text, { published, events, previous: null }));
  const mentions = [title, ...blocks.map(({ text }) => text)].flatMap((text, i) =>
    mentionsIn(text, i - 1, words),
  );
  const titleTimes = readTimes(title, { published, events, previous: null });
  return readClaims({ page, numbers, times, titleTimes, mentions });
}

/** A code in capitals is an area ("FRA", or "FRA*" for an adjective); any other an indicator. */
function mentionsIn(text: string, block: number, words: Record<string, string>): Mention[] {
  return Object.entries(words).flatMap(([phrase, code]) => {
    const found: Mention[] = [];
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      const span = { start: at, end: at + phrase.length };
      const area = /^[A-Z]+\*?$/u.test(code);
      found.push({
        block,
        span,
        parts: [span],
        what: area ? 'area' : code.startsWith('part:') ? 'breakdown' : 'indicator',
        code: code.replace('*', ''),
        strength: code.endsWith('*') ? 'adjective' : 'name',
        length: phrase.split(' ').length,
      });
    }
    return found;
  });
}

export const paragraph = (text: string): Block[] => [{ text, role: 'paragraph' }];

/**
 * One claim in one line: `kind «quote» value[/value2] [rise|fall] [bound] [in period] [on base] [over scope] [back length] [base] [standing]`.
 * A period that was assumed is marked with `~`.
 */
export function lineOf(claim: Claim): string {
  const parts = [
    claim.kind,
    `«${claim.quote}»`,
    claim.value === null
      ? '-'
      : `${rounded(claim.value)}${claim.value2 === null ? '' : `/${rounded(claim.value2)}`}`,
    claim.direction ?? '',
    claim.bound === 'exact' ? '' : claim.bound,
    claim.rank ? `${claim.rank.end}${claim.rank.among ? ` of ${claim.rank.among}` : ''}` : '',
    slotLine('in', claim.period),
    slotLine('on', claim.basePeriod),
    slotLine('over', claim.scope),
    claim.scopeLength ? lengthLine(claim.scopeLength) : '',
    claim.isBase ? 'base' : '',
    claim.standing === 'asserted' ? '' : claim.standing,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const lengthLine = ({ unit, count, loose }: NonNullable<Claim['scopeLength']>): string =>
  `back ${loose ? '~' : ''}${count} ${unit}`;

const slotLine = (word: string, slot: PeriodSlot | null): string =>
  slot ? `${word} ${slot.from === 'assumption' ? '~' : ''}${slot.value.start}/${slot.value.end}` : '';
