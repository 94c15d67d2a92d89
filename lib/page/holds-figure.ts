import ranks from '../../assets/lexicons/en/claims-ranks.json' with { type: 'json' };
import { spotQuantities } from '../core/quantities/spot-quantities.ts';

const rankWords = new RegExp(
  `\\b(?:${[...ranks.highest, ...ranks.lowest, ...ranks.earliest, 'record', 'unprecedented'].join('|')})\\b`,
  'i',
);

/** Longest text looked into for quantities; what follows in so long a block is sent unseen. */
const LONGEST_LOOK = 20_000;

/** True where a text holds a quantity or a word of rank: only such blocks can hold a claim. */
export const holdsFigure = (text: string): boolean =>
  rankWords.test(text) || spotQuantities(text.slice(0, LONGEST_LOOK)).quantities.length > 0;
