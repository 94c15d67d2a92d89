import { newFlag } from '../edit-flag.ts';
import {
  type Flag,
  flagSchema,
  type PositionSelector,
  positionSelectorSchema,
  type QuoteSelector,
} from '../flag.ts';
import { addressOf, type ImportReport, listOf, momentOf, property, textOf } from './import-report.ts';

const namespace = 'urn:plumbline:ns#';

/** The W3C context, and ours for the one body that carries what theirs has no words for. */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  { plumbline: namespace, 'plumbline:flag': { '@id': `${namespace}flag`, '@type': '@json' } },
];

/** A W3C Web Annotation, as JSON-LD; nothing of the flag is lost in it. */
export function toWebAnnotation(flag: Flag): Record<string, unknown> {
  const { id, created, updated, who, note, tags, quote, position, page, ...rest } = flag;
  return {
    '@context': annotationContext,
    id: `urn:plumbline:flag:${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: 'assessing',
    created,
    modified: updated,
    creator: { type: 'Person', name: who },
    body: [
      ...(note === ''
        ? []
        : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      { type: 'plumbline:Assessment', purpose: 'assessing', 'plumbline:flag': { ...rest, page } },
    ],
    target: { source: page.url, selector: position ? [quote, position] : [quote] },
  };
}

/** Many as a W3C Annotation Page. */
export const toAnnotationPage = (flags: readonly Flag[]): Record<string, unknown> => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  type: 'AnnotationPage',
  items: flags.map(toWebAnnotation),
});

/**
 * Reads annotations: one, a list, a page or a collection. Ours come back whole; anyone else's with a quoted text
 * become drafts with the note and the tags. `now` dates what carries no date of its own.
 */
export function readWebAnnotations(json: unknown, now: string): ImportReport {
  const items = Array.isArray(json)
    ? json
    : listOf(property(json, 'items') ?? property(property(json, 'first'), 'items') ?? json);
  const report: ImportReport = { flags: [], refused: [] };
  items.forEach((item, i) => {
    const read = readOne(item, now);
    if (typeof read === 'string') report.refused.push({ at: `annotation ${i + 1}`, reason: read });
    else report.flags.push(read);
  });
  return report;
}

function readOne(item: unknown, now: string): Flag | string {
  const target = listOf(property(item, 'target'))[0];
  const selectors = selectorsOf(target);
  if (selectors === null) return 'it quotes no text';
  const bodies = listOf(property(item, 'body'));
  const notes = bodies.filter((body) => property(body, 'type') === 'TextualBody');
  const common = {
    note: notes
      .filter((body) => property(body, 'purpose') !== 'tagging')
      .map((body) => textOf(property(body, 'value'), 100_000) ?? '')
      .join('\n\n'),
    tags: notes
      .filter((body) => property(body, 'purpose') === 'tagging')
      .flatMap((body) => textOf(property(body, 'value'), 100) ?? []),
    ...selectors,
  };
  const ours = bodies.map((body) => property(body, 'plumbline:flag')).find((value) => value !== undefined);
  if (ours === undefined) return readForeign(item, target, common, now);
  const whole = flagSchema.safeParse({
    ...(ours as object),
    ...common,
    id: idOf(item),
    created: property(item, 'created'),
    updated: property(item, 'modified'),
    who: property(property(item, 'creator'), 'name'),
  });
  return whole.success
    ? whole.data
    : `a field is not as it should be: ${whole.error.issues[0]?.path.join('.') ?? ''}`;
}

interface Common {
  note: string;
  tags: string[];
  quote: QuoteSelector;
  position: PositionSelector | null;
}

function readForeign(item: unknown, target: unknown, common: Common, now: string): Flag | string {
  const url = addressOf(property(target, 'source') ?? property(property(target, 'source'), 'id') ?? target);
  if (url === null) return 'it names no page';
  const creator = listOf(property(item, 'creator'))[0];
  const who = textOf(property(creator, 'name') ?? creator) ?? '';
  const created = momentOf(property(item, 'created')) ?? now;
  return draftFrom({
    ...common,
    id: idOf(item),
    url,
    title: '',
    who,
    created,
    updated: momentOf(property(item, 'modified')) ?? created,
  });
}

/** A draft from someone's annotation: what they quoted and wrote, with nothing assumed of the claim. */
export function draftFrom(
  from: Common & { id: string; url: string; title: string; who: string; created: string; updated: string },
): Flag {
  const page = {
    url: from.url,
    canonicalUrl: null,
    title: from.title,
    publisher: null,
    author: null,
    published: null,
    modified: null,
    retrieved: from.created,
    textHash: null,
    savedText: null,
    archiveUrl: null,
  };
  const start = { quote: from.quote, position: from.position, passage: null, page, finding: null, packs: [] };
  const flag = newFlag(start, from.id, { who: from.who, at: from.created });
  return { ...flag, updated: from.updated, reason: 'other', note: from.note, tags: from.tags };
}

function idOf(item: unknown): string {
  const id = textOf(property(item, 'id') ?? property(item, '@id'), 500) ?? '';
  const own = /^urn:plumbline:flag:(.+)$/.exec(id)?.[1];
  if (own !== undefined) return decodeSafely(own).slice(0, 200);
  return (id || crypto.randomUUID()).slice(0, 200);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The quote and position of a target; null when it quotes nothing. Also used for Hypothesis' annotations. */
export function selectorsOf(
  target: unknown,
): { quote: QuoteSelector; position: PositionSelector | null } | null {
  const selectors = listOf(property(target, 'selector')).flatMap((selector) => [
    selector,
    ...listOf(property(selector, 'refinedBy')),
  ]);
  const quoting = selectors.find((selector) => property(selector, 'type') === 'TextQuoteSelector');
  const exact = textOf(property(quoting, 'exact'), 5_000);
  if (exact === null) return null;
  const side = (name: string): string => {
    const text = property(quoting, name);
    return typeof text === 'string' ? text.slice(0, 200) : '';
  };
  const position = selectors
    .map((selector) => positionSelectorSchema.safeParse(selector))
    .find(({ success }) => success);
  return {
    quote: { type: 'TextQuoteSelector', exact, prefix: side('prefix'), suffix: side('suffix') },
    position: position?.data ?? null,
  };
}
