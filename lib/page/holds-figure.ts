import words from '../../assets/lexicons/en/page-figure-words.json' with { type: 'json' };

const figureWords = new RegExp(
  `[0-9${words.vulgar}]|\\b(?:${words.numbers.join('|')})s?\\b|\\b(?:${words.ranks.join('|')})\\b|-?fold\\b`,
  'i',
);

/**
 * True where a text holds a digit, a number in words or a word of rank: no other block can hold a claim. A quick look
 * that lets too much through rather than too little; reading quantities exactly takes words enough to make this script
 * three times its size, and the background does it anyway. "One" alone counts for nothing.
 */
export const holdsFigure = (text: string): boolean => figureWords.test(text);
