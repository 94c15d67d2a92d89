import type { CardFlag } from '../../components/card/card-notes.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { type ClaimKey, claimKey, sameClaim } from '../../lib/flags/claim-key.ts';
import { slotsOfFinding } from '../../lib/flags/claim-slots.ts';
import { correctedSlots, type Flag } from '../../lib/flags/flag.ts';
import type { Review } from '../../lib/flags/formats/read-claim-reviews.ts';
import type { PlumblineDatabase } from '../../lib/store/database.ts';
import { flagsOfSubjects } from '../../lib/store/flag-store.ts';
import { translate as t } from './messages.ts';
import type { FindByWords, SaidWhen } from './reviewed-words.ts';

/** A dispute with the claim it speaks of. */
interface Dispute {
  key: ClaimKey | null;
  shown: CardFlag;
}

/** Drafts are not yet said, withdrawn ones no longer. */
const speaks = ({ status }: Flag): boolean => status !== 'draft' && status !== 'withdrawn';

function disputeOf(flag: Flag, own: boolean): Dispute {
  const slots = correctedSlots(flag);
  return {
    key: slots && claimKey(slots),
    shown: {
      by: own ? t('flaggedYou') : flag.who,
      day: flag.updated.slice(0, 10),
      note: flag.note || flag.right?.figure || flag.quote.exact,
      url: flag.reviewUrl,
    },
  };
}

const disputeOfReview = (review: Review): Dispute => ({
  key: review.slots && claimKey(review.slots),
  shown: shownReview(review),
});

const shownReview = (review: Review): CardFlag => ({
  by: review.author,
  day: review.published?.slice(0, 10) ?? '',
  note: review.rating.label,
  url: review.url,
  checkedBefore: true,
});

/** Says in which sentence a finding stands; only where the page's text is at hand. */
export interface FindingWords {
  find: FindByWords;
  said: (finding: Finding) => SaidWhen;
}

async function disputesOf(
  database: PlumblineDatabase,
  keys: readonly (ClaimKey | null)[],
): Promise<Dispute[]> {
  const subjects = keys.flatMap((key) => key?.subject ?? []);
  if (subjects.length === 0) return [];
  const { own, listed, reviews } = await flagsOfSubjects(database, [...new Set(subjects)]);
  return [
    ...own.filter(speaks).map((flag) => disputeOf(flag, true)),
    ...listed
      .map(({ flag }) => flag)
      .filter(speaks)
      .map((flag) => disputeOf(flag, false)),
    ...reviews.map(({ review }) => disputeOfReview(review)),
  ];
}

/**
 * What own flags, subscribed lists and reviews say of the same claims, by the finding's id; only those of whom
 * something is said. With `words`, also reviews of the same words.
 */
export async function disputesAbout(
  database: PlumblineDatabase,
  findings: readonly Finding[],
  words: FindingWords | null = null,
): Promise<Map<string, CardFlag[]>> {
  const keys = findings.map((finding) => claimKey(slotsOfFinding(finding)));
  const disputes = await disputesOf(database, keys);
  const said = findings.map((finding, i): [string, CardFlag[]] => [
    finding.id,
    [
      ...disputes.filter(({ key }) => sameClaim(key, keys[i] ?? null)).map(({ shown }) => shown),
      ...(words?.find(words.said(finding)) ?? []).map(shownReview),
    ],
  ]);
  return new Map(said.filter(([, some]) => some.length > 0));
}
