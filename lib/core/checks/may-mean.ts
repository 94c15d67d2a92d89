import type { Finding } from './finding.ts';

/** What a figure that is not the official one would be true of, as a sentence. */
export const wouldBeTrueOf = (name: string): string => `It would be true of ${name}.`;

/** Why a figure that is right of something else is not said to differ. */
export const mayMean = (name: string) => ({
  abstained: 'uncertain-slot' as const satisfies Finding['abstained'],
  why: `${wouldBeTrueOf(name)} The text may mean that.`,
});
