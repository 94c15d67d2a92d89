import words from '../../assets/lexicons/en/page-furniture.json' with { type: 'json' };

const tags = new Set(words.tags);
const roles = new Set(words.roles);
const furnitureWords = new Set(words.words);
/** Words that also name other things: they count only where the name says nothing else. */
const weakWords = new Set(words.weak);
const discussionWords = new Set(words.discussion);
const pairs = new Set(words.pairs.map((pair) => pair.join(' ')));

/** The words of an element's class and id: "article-body--hasAds" gives article, body, has, ads. */
export const nameWords = (element: Element): string[] => {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2) return [];
  return namesOf(names).flat();
};

/** One list of words for each class and the id. Very long class lists are style, not names: cut off. */
const namesOf = (names: string): string[][] =>
  names
    .slice(0, 400)
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z]+/)
        .filter(Boolean),
    );

/** "has-sidebar", "with-comments": said of the whole around the thing named. */
const isOfTheWhole = ([first = '']: string[]): boolean => /^(has|with|no|is|without|show|hide)$/.test(first);

const namesFurniture = (name: string[]): boolean => {
  if (name.some((word, at) => pairs.has(`${word} ${name[at + 1] ?? ''}`))) return true;
  const found = name.filter((word) => furnitureWords.has(word));
  if (found.length === 0) return false;
  return found.some((word) => !weakWords.has(word)) || found.length === name.length || name.length <= 2;
};

/** True where the tag or role alone says that no article text is inside. */
export const isFurnitureByKind = (element: Element): boolean => {
  if (tags.has(element.localName)) return true;
  const role = element.getAttribute('role');
  return (role !== null && roles.has(role)) || isEditable(element);
};

const isEditable = (element: Element): boolean => {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
};

/**
 * What class or id says of an element: readers' comments, or other furniture. Names mislead ("has-sidebar" on the
 * whole page): for other furniture the caller looks at what is inside.
 */
export const furnitureNamed = (element: Element): 'discussion' | 'other' | null => {
  const names = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (names.length < 2) return null;
  const split = namesOf(names).filter((name) => !isOfTheWhole(name));
  if (split.some((name) => name.length <= 3 && name.some((word) => discussionWords.has(word))))
    return 'discussion';
  return split.some(namesFurniture) ? 'other' : null;
};

/** True for the site's own header: one that holds no headline. */
export const isSiteHeader = (element: Element): boolean =>
  element.localName === 'header' &&
  element.closest('article, main') === null &&
  element.querySelector('h1, p') === null;
