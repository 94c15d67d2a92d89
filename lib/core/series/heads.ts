import lexicon from '../../../assets/lexicons/en/per-head.json' with { type: 'json' };

const heads: ReadonlySet<string> = new Set(lexicon.heads);

const powers: Partial<Record<string, number>> = lexicon.powers;

/** How many people a rate is for ("per head" 1, "per million people" 1,000,000); null when it is shared out otherwise. */
export function headsIn(per: string): number | null {
  const [, digits, power, noun] =
    /^([\d,]*) ?(hundred|thousand|million)? ?(\p{L}*)$/u.exec(per.toLowerCase()) ?? [];
  if (digits === undefined || (noun && !heads.has(noun))) return null;
  if (!noun && !digits) return null;
  const count = digits === '' ? 1 : Number(digits.replaceAll(',', ''));
  const times = power === undefined ? 1 : (powers[power] ?? Number.NaN);
  return count * times > 0 ? count * times : null;
}
