/**
 * All forms of an English verb, from its base; irregular past forms follow it after slashes.
 *
 *     climb -> climb climbs climbing climbed     rise/rose/risen -> rise rises rising rose risen
 */
export function inflect(entry: string): string[] {
  const [base = '', ...past] = entry.split('/');
  return [base, present(base), continuous(base), ...(past.length > 0 ? past : [regularPast(base)])];
}

/** "slip" doubles its last letter before an ending, "ease" and "climb" do not. */
const stem = (base: string): string =>
  /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(base) ? base + base.slice(-1) : base;

const endsInConsonantY = (base: string): boolean => /[^aeiou]y$/.test(base);

function present(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function continuous(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return base.endsWith('e') && !base.endsWith('ee') ? `${base.slice(0, -1)}ing` : `${stem(base)}ing`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return endsInConsonantY(base) ? `${base.slice(0, -1)}ied` : `${stem(base)}ed`;
}
