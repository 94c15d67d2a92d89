import { withAgreeingHolder } from './checks/agreeing-holder.ts';
import { atHome, countryBorneOut, unlessFar } from './checks/borne-out-place.ts';
import type { Finding } from './checks/finding.ts';
import { followDecided } from './checks/follow-decided.ts';
import { heedEnds } from './checks/heed-ends.ts';
import { heedRecalls } from './checks/heed-recalls.ts';
import { judgeClaim } from './checks/judge-claim.ts';
import type { JudgeContext } from './checks/judge-context.ts';
import { candidatesNear, partsOf } from './checks/known-by-digits.ts';
import { otherSeries, seriesBeside } from './checks/other-series.ts';
import { settleEnds } from './checks/settle-ends.ts';
import { settlePeriod } from './checks/settle-periods.ts';
import { sureByNeighbours } from './checks/sure-by-neighbours.ts';
import { isExact } from './checks/true-elsewhere.ts';
import type { Mention } from './claims/mention.ts';
import { readClaims } from './claims/read-claims.ts';
import type { PageText, TextBlock } from './page-text.ts';
import { spotQuantities } from './quantities/spot-quantities.ts';
import { type BoundClaim, bindClaims } from './series/bind-claims.ts';
import type { Catalogue } from './series/catalogue.ts';
import { findMentions } from './series/find-mentions.ts';
import type { Candidate } from './series/match-series.ts';
import type { NamedArea } from './series/place-of.ts';
import type { Series, SeriesRequest } from './series/series.ts';
import { readTimes } from './time/read-times.ts';

/** Claims read and bound, with the series their judgement needs: the caller loads those and calls `judge`. */
export interface Prepared {
  page: PageText;
  catalogue: Catalogue;
  claims: BoundClaim[];
  needs: SeriesRequest[];
}

/** The first half of the way: page text → quantities → claims → candidate series. */
export function prepareCheck(page: PageText, catalogue: Catalogue): Prepared {
  const numbers = page.blocks.map((block) => spotQuantities(block.text));
  const timesOf = (text: string, block?: TextBlock) =>
    readTimes(text, { published: dayOf(page, block), events: catalogue.events, previous: null });
  const times = page.blocks.map((block) => timesOf(block.text, block));
  const titleTimes = timesOf(page.title);
  const mentions = findMentions(page, catalogue);
  const setting = {
    outletCountry: page.outletCountry,
    mentioned: firstNamed(mentions),
  };
  const claims = bindClaims(readClaims({ page, numbers, times, titleTimes, mentions }), catalogue, setting);
  return { page, catalogue, claims, needs: needsOf(claims, catalogue) };
}

/** The second half: findings in the order of the page; what is no statistical claim is only counted. */
export function judge(
  prepared: Prepared,
  series: ReadonlyMap<string, Series>,
): { findings: Finding[]; suppressed: number } {
  const { page, catalogue } = prepared;
  const contextOf = ({ claim }: BoundClaim): JudgeContext => ({
    catalogue,
    seriesOf: (key) => series.get(key) ?? null,
    day: dayOf(page, page.blocks[claim.block]),
  });
  const judged = (bound: BoundClaim): Finding =>
    heedRecalls(judgeClaim(bound, contextOf(bound)), bound, catalogue);
  const first = prepared.claims.map(judged);
  const country = countryBorneOut(prepared.claims, first, catalogue);
  const claims = prepared.claims.map((bound) =>
    unlessFar(atHome(bound, country, catalogue) ?? bound, country, catalogue),
  );
  const alone = claims.map((bound, at) =>
    bound === prepared.claims[at] ? (first[at] as Finding) : judged(bound),
  );
  const followed = claims.map((bound, at) => {
    const one = followDecided(at, claims, alone) ?? bound;
    return sureByNeighbours(one, at, claims, alone) ?? one;
  });
  const findings = followed.map((bound, at) => {
    const of = bound.claim.of ?? -1;
    const settled =
      settlePeriod(bound, followed[of], alone[of], contextOf(bound)) ??
      settleEnds(at, followed, alone) ??
      bound;
    const held = withAgreeingHolder(settled, alone[of]) ?? settled;
    return held === claims[at] ? (alone[at] as Finding) : judged(held);
  });
  const heard = findings.map((_, at) => heedEnds(at, followed, findings));
  const shown = heard.filter(({ abstained }) => abstained !== 'not-a-statistic');
  return { findings: shown, suppressed: findings.length - shown.length };
}

/** Every area once, where the page first names it. */
function firstNamed(mentions: readonly Mention[]): NamedArea[] {
  const first = new Map<string, NamedArea>();
  for (const { what, code, block, span } of mentions) {
    if (what === 'area' && !first.has(code)) first.set(code, { code, block, start: span.start });
  }
  return [...first.values()];
}

/** A live blog's block has its own day. */
const dayOf = (page: PageText, block: TextBlock | undefined): string | null =>
  block?.published ?? page.published;

/** Every series that a judgement may look at, once each. */
function needsOf(claims: readonly BoundClaim[], catalogue: Catalogue): SeriesRequest[] {
  const keys = new Set<string>();
  for (const { claim, match } of claims) {
    if ('because' in match) continue;
    for (const candidate of match.candidates.slice(0, 4)) {
      for (const key of [candidate.key, ...otherSeries(claim, candidate, catalogue)]) keys.add(key);
    }
    for (const key of seriesBeside(match.candidates[0] as Candidate, catalogue)) keys.add(key);
    for (const { key } of partsOf(match.candidates[0] as Candidate, claim, catalogue)) keys.add(key);
    if (isExact(claim)) for (const { key } of candidatesNear(claim, match, catalogue)) keys.add(key);
  }
  return [...keys].map((key) => ({ key, from: null, to: null }));
}
