import type { PageText } from '../page-text.ts';
import type { Claim } from './claim.ts';
import { type Passage, sentenceAt } from './passage.ts';
import { assumedSlot, baseSlot, windowSlot } from './period-slot.ts';

/**
 * Gives claims without a period the one that the text last spoke of: the sentences before it in its block, an earlier
 * paragraph on the same topic, then headline and lead. Bases keep none: their period follows from the claim they are of.
 */
export function inheritPeriods(page: PageText, passages: readonly Passage[], claims: Claim[]): Claim[] {
  const done: Claim[] = [];
  for (const claim of claims) done.push(inherit(page, passages, done, claim));
  return done;
}

function inherit(
  page: PageText,
  passages: readonly Passage[],
  before: readonly Claim[],
  claim: Claim,
): Claim {
  if (claim.period || claim.isBase) return claim;
  const period = fromBlock(before, claim) ?? fromTopic(before, claim) ?? fromFrame(page, passages, claim);
  if (!period) return claim;
  const { baseShift, ...rest } = claim;
  if (!baseShift) return { ...rest, period };
  const shift = {
    span: claim.span,
    role: 'base',
    grain: 'span',
    readings: [],
    shift: baseShift,
    toDate: false,
    relative: true,
    assumption: null,
  } as const;
  return { ...rest, period, basePeriod: baseSlot({ ...shift, readings: [] }, period) };
}

const gives = (claim: Claim): boolean => claim.period !== null && !claim.isBase && claim.kind !== 'rank';

function fromBlock(before: readonly Claim[], claim: Claim) {
  const near = before.findLast((other) => other.block === claim.block && gives(other));
  return near?.period ? assumedSlot(near.period, `taken from the figure before it, “${near.quote}”`) : null;
}

function fromTopic(before: readonly Claim[], claim: Claim) {
  const codes = new Set(claim.topics.filter(isClose).map(({ mention }) => mention.code));
  const near = before.findLast(
    (other) => gives(other) && other.topics.some((topic) => isClose(topic) && codes.has(topic.mention.code)),
  );
  return near?.period
    ? assumedSlot(near.period, `taken from an earlier figure on the same subject, “${near.quote}”`)
    : null;
}

const isClose = ({ distance }: Claim['topics'][number]): boolean =>
  distance !== 'headline' && distance !== 'document';

function fromFrame(page: PageText, passages: readonly Passage[], claim: Claim) {
  for (const role of ['heading', 'lead', 'headline'] as const) {
    const passage = passages.findLast(
      (one) => page.blocks[one.block]?.role === role && one.block < claim.block,
    );
    const time = passage?.times.find((one) => one.role === 'window' && one.readings.length > 0);
    const slot = time && passage && sentenceAt(passage, time.span.start) ? windowSlot(time) : null;
    if (slot) return assumedSlot(slot, `taken from the ${role}`);
  }
  return null;
}
