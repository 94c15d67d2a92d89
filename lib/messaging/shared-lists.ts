/** A value in which lists of observations that stand in it several times are held once, their places by number. */
export interface WithSharedLists {
  value: unknown;
  lists: unknown[];
}

/** Under this name findings hold the observations they rest on: every day of a year, under each figure of that year. */
const SHARED = 'observations';

/** A copy of plain data in which whatever stands under the shared name is replaced. */
const replaceLists = (value: unknown, replace: (list: unknown) => unknown): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaceLists(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      name === SHARED ? replace(held) : replaceLists(held, replace),
    ]),
  );
};

/**
 * Takes the same lists together, so that they cross from the background to a page, or into storage, once: a long
 * article's findings are otherwise megabytes that the page's own thread must read.
 */
export const shareLists = (value: unknown): WithSharedLists => {
  const places = new Map<string, number>();
  const lists: unknown[] = [];
  const shared = replaceLists(value, (list) => {
    const text = JSON.stringify(list);
    const place = places.get(text) ?? lists.push(list) - 1;
    places.set(text, place);
    return place;
  });
  return { value: shared, lists };
};

/** The value as it was; equal lists are now one and the same. */
export const unshareLists = ({ value, lists }: WithSharedLists): unknown =>
  replaceLists(value, (place) => lists[place as number]);
