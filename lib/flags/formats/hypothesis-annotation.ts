import { z } from 'zod';
import { entry } from '../edit-flag.ts';
import { type Flag, flagSchema } from '../flag.ts';
import {
  addressOf,
  type ImportReport,
  listOf,
  momentOf,
  parseJson,
  property,
  textOf,
} from './import-report.ts';
import { draftFrom, selectorsOf } from './web-annotation.ts';

/** What of a Hypothesis annotation we read; the rest is left alone. */
export const hypothesisAnnotationSchema = z.looseObject({
  id: z.string().min(1).max(100),
  created: z.string().max(60),
  updated: z.string().max(60),
  user: z.string().max(200),
  uri: z.string().max(4_000),
  text: z.string().max(400_000),
  tags: z.array(z.string().max(1_000)).max(200),
  group: z.string().max(200),
  target: z.array(z.unknown()).max(20),
  document: z.looseObject({ title: z.array(z.string()).optional() }).optional(),
  references: z.array(z.string()).optional(),
});

export type HypothesisAnnotation = z.infer<typeof hypothesisAnnotationSchema>;

/** What is sent to create or update an annotation. */
export interface HypothesisDraft {
  uri: string;
  text: string;
  tags: string[];
  group: string;
  document: { title: string[] };
  target: { source: string; selector: Record<string, unknown>[] }[];
}

const fence = '```plumbline';

/**
 * A flag as a Hypothesis annotation: the note as people read it, then a fenced block with the fields that
 * Hypothesis has no place for. The article's saved text stays on the device.
 */
export function toHypothesis(flag: Flag, group: string): HypothesisDraft {
  const { quote, position, page } = flag;
  const { note, tags, ...rest } = { ...flag, page: { ...page, savedText: null } };
  const selector = [quote, ...(position ? [position] : [])];
  return {
    uri: page.canonicalUrl ?? page.url,
    text: `${note}\n\n${fence}\n${JSON.stringify(rest)}\n\`\`\``.trimStart(),
    tags,
    group,
    document: { title: page.title === '' ? [] : [page.title] },
    target: [{ source: page.canonicalUrl ?? page.url, selector }],
  };
}

/**
 * Reads one annotation: ours whole, with what people changed in Hypothesis (note, tags) taken from there;
 * anyone else's that quotes text as a draft. Page notes, replies and what cannot be read give the reason.
 */
export function fromHypothesis(json: unknown): Flag | string {
  const parsed = hypothesisAnnotationSchema.safeParse(json);
  if (!parsed.success) return `not an annotation: ${parsed.error.issues[0]?.path.join('.') ?? ''}`;
  const annotation = parsed.data;
  if (annotation.references && annotation.references.length > 0) return 'a reply, not a quote';
  const selectors = selectorsOf(annotation.target[0]);
  if (selectors === null) return 'it quotes no text';
  const { note, block } = splitText(annotation.text);
  const tags = annotation.tags.filter((tag) => tag !== '').map((tag) => tag.slice(0, 100));
  if (block !== null) {
    const whole = flagSchema.safeParse({ ...block, note, tags });
    if (whole.success) return whole.data;
  }
  const url = addressOf(annotation.uri);
  const created = momentOf(annotation.created);
  if (url === null || created === null) return 'it names no page or no date';
  const title = textOf(annotation.document?.title?.[0]) ?? '';
  const who = annotation.user.replace(/^acct:/, '');
  const updated = momentOf(annotation.updated) ?? created;
  const draft = draftFrom({
    ...selectors,
    note,
    tags,
    id: `hypothesis:${annotation.id}`,
    url,
    title,
    who,
    created,
    updated,
  });
  return { ...draft, history: [entry({ who, at: created }, 'imported', 'draft', 'Hypothesis')] };
}

function splitText(text: string): { note: string; block: Record<string, unknown> | null } {
  const start = text.lastIndexOf(`${fence}\n`);
  const end = start < 0 ? -1 : text.indexOf('\n```', start + fence.length);
  if (end < 0) return { note: text, block: null };
  const block = parseJson(text.slice(start + fence.length + 1, end));
  const note = text.slice(0, start).replace(/\n{1,2}$/, '');
  return typeof block === 'object' && block !== null
    ? { note, block: block as Record<string, unknown> }
    : { note: text, block: null };
}

/** Reads a file that Hypothesis' own client exported, or the rows of a search. */
export function readHypothesisExport(json: unknown): ImportReport {
  const items = listOf(property(json, 'annotations') ?? property(json, 'rows') ?? json);
  const report: ImportReport = { flags: [], refused: [] };
  items.forEach((item, i) => {
    const read = fromHypothesis(item);
    if (typeof read === 'string') report.refused.push({ at: `annotation ${i + 1}`, reason: read });
    else report.flags.push(read);
  });
  return report;
}
