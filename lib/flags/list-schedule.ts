/** How often subscribed lists are asked for without a click. */
export type ListsEvery = 'never' | 'daily' | 'weekly';

const aDay = 86_400_000;
const apart: Record<Exclude<ListsEvery, 'never'>, number> = { daily: aDay, weekly: 7 * aDay };

/**
 * The lists to ask for now: those not muted whose last asking, also a failed one, lies a day or a week back.
 * `now` and `checked` are ISO moments, `checked` "" where a list was never asked for.
 */
export function dueLists<T extends { checked: string; muted: boolean }>(
  lists: readonly T[],
  every: ListsEvery,
  now: string,
): T[] {
  if (every === 'never') return [];
  const before = Date.parse(now) - apart[every];
  return lists.filter(({ checked, muted }) => !muted && (checked === '' || Date.parse(checked) <= before));
}
