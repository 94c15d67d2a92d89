import type { Claim, Distance, Topic } from '../claims/claim.ts';
import type { Mention } from '../claims/mention.ts';
import { isInSentence } from '../claims/topic-distance.ts';
import { contains, overlaps } from '../span.ts';
import type { Catalogue } from './catalogue.ts';
import { type Candidate, type Match, matchSeries } from './match-series.ts';
import type { Setting } from './place-of.ts';

/** A claim with the series it may be about. */
export interface BoundClaim {
  claim: Claim;
  match: Match;
}

/**
 * Binds all claims of a page: each by its own words first, then those left open by the claim they hang on ("up 50% on
 * 13,574") or by the salient earlier claim of the paragraph ("the figure", "that is").
 */
export function bindClaims(claims: readonly Claim[], catalogue: Catalogue, setting: Setting): BoundClaim[] {
  const bind = (claim: Claim): BoundClaim => {
    const own = { ...claim, topics: withoutFar({ ...claim, topics: withoutWhole(claim) }) };
    return { claim, match: matchSeries(own, catalogue, setting) };
  };
  const own = claims.map((claim) => ({ ...claim, topics: withoutOthersUnits(claim, claims) }));
  const bound: BoundClaim[] = [];
  for (const claim of own) bound.push(ofSameMeasure(bind, bound, claim));
  const dependants = dependantsOf(claims);
  for (let at = 0; at < bound.length; at++) {
    const one = bound[at] as BoundClaim;
    if (isSettled(one.match)) continue;
    const lent = lentTopics(bound, at, dependants);
    if (lent.length === 0) continue;
    const again = bind({ ...one.claim, topics: [...lent, ...one.claim.topics] });
    if ('candidates' in again.match) bound[at] = sharedCertainty(again, bound);
  }
  return bound.map((one) => ofHeadsMeasure(withoutStrangers(one, bound), bound));
}

/** "Germany had 250,570 applications, Spain 166,130": the second is of what the first is, and as surely. */
function ofSameMeasure(
  bind: (claim: Claim) => BoundClaim,
  bound: readonly BoundClaim[],
  claim: Claim,
): BoundClaim {
  const head = claim.like === undefined ? undefined : bound[claim.like];
  if (!head) return bind(claim);
  const one = bind({ ...claim, topics: head.claim.topics });
  const [best, ...others] = 'candidates' in one.match ? one.match.candidates : [];
  const measure = bestOf(head.match);
  if (!best || measure?.indicator !== best.indicator || !measure.certain) return one;
  return { ...one, match: { ambiguous: false, candidates: [{ ...best, certain: true }, ...others] } };
}

/**
 * "182 boats, the fewest for six years", "29,437 people came, 46% fewer": what is said of a figure whose noun tells its
 * measure is of that measure, where none is named between them.
 */
function ofHeadsMeasure(one: BoundClaim, bound: readonly BoundClaim[]): BoundClaim {
  const head = one.claim.of === null ? undefined : bound[one.claim.of];
  const measure = bestOf(head?.match);
  if (!head || !measure || !isCounted(head, measure) || !('candidates' in one.match)) return one;
  const own = one.match.candidates.find(({ key }) => key === measure.key);
  if (
    !own ||
    one.match.candidates.some((other) => other !== own && isNamedBetween(other, one.claim, head.claim))
  )
    return one;
  return { ...one, match: { ambiguous: false, candidates: [{ ...own, certain: true }] } };
}

/** Its noun says which of the measures named it counts. */
const isCounted = ({ claim, match }: BoundClaim, { certain, fit }: Candidate): boolean =>
  certain && 'candidates' in match && !match.ambiguous && claim.unit?.kind === 'count' && fit.weight >= 0.9;

/** True where a measure is named past the figure that a claim hangs on. */
const isNamedBetween = ({ indicator }: Candidate, claim: Claim, head: Claim): boolean =>
  claim.topics.some(
    ({ mention }) =>
      mention.code === indicator.id &&
      mention.strength === 'name' &&
      mention.block === claim.block &&
      mention.parts.every(({ start }) => start >= Math.min(head.span.end, claim.span.end)),
  );

/** "A record 347 gangs" is a record of gangs: where the figure it stands at is of no series, neither is the record. */
function withoutStrangers(one: BoundClaim, bound: readonly BoundClaim[]): BoundClaim {
  const head = one.claim.rank && one.claim.of !== null ? bound[one.claim.of] : undefined;
  if (!head) return one;
  if (isFarFetched(bestOf(head.match))) return { ...one, match: { because: 'nothing-named', nearest: [] } };
  return 'because' in head.match ? { ...one, match: head.match } : asHolder(one, head);
}

/** Named somewhere on the page, and not where the figure stands. */
const isFarFetched = (best: Candidate | null): boolean => best?.distance === 'document' && !best.certain;

/** "182 boats came, the fewest for six years": a rank of levels is of what the figure counts that holds it. */
function asHolder(one: BoundClaim, head: BoundClaim): BoundClaim {
  const [best, own] = [bestOf(head.match), bestOf(one.match)];
  const isOfLevel = one.claim.rank?.end === 'highest' || one.claim.rank?.end === 'lowest';
  if (!best || !own || best.key === own.key || !isOfLevel || head.claim.isBase) return one;
  if (!best.certain || best.fit.use !== 'level' || head.claim.unit?.kind !== 'count') return one;
  const match: Match = { ambiguous: false, candidates: [{ ...best, fit: { ...best.fit, use: 'order' } }] };
  return { ...one, match };
}

/** "Up 48%" is as certain as the figure it hangs on. */
function sharedCertainty(one: BoundClaim, bound: readonly BoundClaim[]): BoundClaim {
  const best = bestOf(one.match);
  const head = one.claim.of === null ? null : bestOf(bound[one.claim.of]?.match);
  if (!best || !head?.certain || head.key !== best.key || !('candidates' in one.match)) return one;
  const [first, ...others] = one.match.candidates as [Candidate, ...Candidate[]];
  return { ...one, match: { ambiguous: false, candidates: [{ ...first, certain: true }, ...others] } };
}

/**
 * "Council tax went up by 2.9%": a subject of its own is not what the text before was about. "Despite a 9% rise in card
 * payments": nor is what is told behind the move what the rest of its sentence is about.
 */
function withoutFar({ topics, ownSubject, kind, span }: Claim): Topic[] {
  if (!ownSubject) return topics;
  const isBehind = kind === 'change' && ownSubject.start >= span.end;
  return topics.filter((topic) => (isBehind ? topic.distance === 'phrase' : isInSentence(topic)));
}

/** "£2.1bn of it went on hotels": what is named before is the whole; only words that follow say what the part is. */
function withoutWhole({ topics, partOf, breakdown, span, block }: Claim): Topic[] {
  if (!partOf || breakdown) return topics;
  const from = Math.min(partOf.end, span.start);
  return topics.filter(
    ({ mention }) => mention.block === block && mention.parts.every(({ start }) => start >= from),
  );
}

/** "13 boats" is what thirteen counts, not what the other figures of the sentence are of. */
function withoutOthersUnits(claim: Claim, claims: readonly Claim[]): Topic[] {
  const others = claims.filter(
    (other) =>
      other.block === claim.block &&
      other.quantity !== null &&
      !overlaps(other.span, claim.span) &&
      other.quantity.span.start !== claim.quantity?.span.start &&
      !isMoveRanked(claim, other),
  );
  return claim.topics.filter(
    ({ mention }) =>
      mention.block !== claim.block ||
      !others.some(({ quantity }) =>
        mention.parts.every((part) => quantity !== null && contains(quantity.phrase, part)),
      ),
  );
}

/** "The loss of 43,000 employees was the largest fall since 2020": the rank is of what moved. */
const isMoveRanked = ({ rank, span, of }: Claim, { kind, direction, span: before }: Claim): boolean =>
  of === null &&
  kind === 'change' &&
  before.end <= span.start &&
  rank?.end === (direction === 'fall' ? 'largest-fall' : 'largest-rise');

/** Bound by words of its own sentence: nothing need be lent. */
const isSettled = (match: Match): boolean =>
  'candidates' in match && !match.ambiguous && (match.candidates[0]?.certain ?? false);

/** Claims that hang on a claim, by its id. */
function dependantsOf(claims: readonly Claim[]): Map<number, number[]> {
  const of = new Map<number, number[]>();
  for (const claim of claims) {
    if (claim.of === null) continue;
    of.set(claim.of, [...(of.get(claim.of) ?? []), claim.id]);
  }
  return of;
}

function lentTopics(bound: readonly BoundClaim[], at: number, dependants: Map<number, number[]>): Topic[] {
  const { claim } = bound[at] as BoundClaim;
  const linked = [...(claim.of === null ? [] : [claim.of]), ...(dependants.get(claim.id) ?? [])];
  const fromLinked = linked.flatMap((id) => lend(bound[id], claim, 'clause'));
  if (fromLinked.length > 0) return fromLinked;
  const salient = bound
    .slice(0, at)
    .findLast((other) => other.claim.block === claim.block && isSalient(other));
  return claim.ownSubject ? [] : lend(salient, claim, 'paragraph');
}

/** A passing count ("13 boats" in a story of people) does not become what later figures are of. */
const isSalient = ({ match, claim }: BoundClaim): boolean =>
  'candidates' in match && !match.ambiguous && claim.standing === 'asserted' && bestOf(match) !== null;

const bestOf = (match: Match | undefined): Candidate | null =>
  match && 'candidates' in match ? (match.candidates[0] ?? null) : null;

function lend(from: BoundClaim | undefined, to: Claim, distance: Distance): Topic[] {
  const best = bestOf(from?.match);
  if (!from || !best) return [];
  const mention: Mention = {
    block: to.block,
    span: from.claim.span,
    parts: [from.claim.span],
    what: 'indicator',
    code: best.indicator.id,
    strength: distance === 'clause' && best.certain ? 'name' : 'loose',
    length: 2,
  };
  return [{ mention, distance }];
}
