/** Finds the figures of a passage as plain strings; two passages say the same when the lists are equal. */
export type FiguresIn = (text: string) => string[];

const digits = /\d(?:[\d.,\u00a0\u202f]*\d)?/g;

/** Figures written in digits, freed from thousands separators: "19,982 of 1.5m" gives 19982 and 1.5. */
export const digitFigures: FiguresIn = (text) =>
  [...text.matchAll(digits)].map(([figure]) => figure.replace(/[,\u00a0\u202f](?=\d{3}(?!\d))/g, ''));
