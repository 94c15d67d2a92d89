/** How many digits must count before one of them can be told to have slipped. */
const LEAST = 3;

/**
 * How a stated figure comes of the official one by one slip of the hand, in words; null where it does not. Both are whole
 * numbers of the step to which the figure was written.
 *
 *     38816 for 36816: one digit apart, 8 for 6        54183 for 45183: two digits swapped, 54 for 45
 */
export function digitSlip(stated: number, official: number): string | null {
  const [said, held] = [String(stated), String(official)];
  if (said.length !== held.length || said.length < LEAST || !isWhole(said) || !isWhole(held)) return null;
  const apart = [...said].flatMap((digit, i) => (digit === held[i] ? [] : [i]));
  const [first = 0, second] = apart;
  if (apart.length === 1) return `one digit apart, ${said[first]} for ${held[first]}`;
  const isSwapped =
    apart.length === 2 &&
    second === first + 1 &&
    said[first] === held[second] &&
    said[second] === held[first];
  return isSwapped
    ? `two digits swapped, ${said[first]}${said[second]} for ${held[first]}${held[second]}`
    : null;
}

const isWhole = (text: string): boolean => /^\d+$/.test(text);
