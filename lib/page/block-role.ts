import words from '../../assets/lexicons/en/page-furniture.json' with { type: 'json' };
import type { BlockRole } from '../core/page-text.ts';
import { nameWords } from './furniture.ts';

const byTag: Partial<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  figcaption: 'caption',
  caption: 'caption',
  blockquote: 'quote',
  li: 'list-item',
  dt: 'list-item',
  dd: 'list-item',
  td: 'cell',
  th: 'cell',
};

const captionWords = new Set(words.caption);
const quoteWords = new Set(words.quote);
const leadWords = new Set(words.lead);

/** The role that an element gives to the text inside it, or null when it leaves it as it is. */
export const roleOf = (element: Element): BlockRole | null => {
  const role = byTag[element.localName];
  if (role) return role;
  if (element.getAttribute('role') === 'heading') return 'heading';
  const names = nameWords(element);
  if (names.some((word) => captionWords.has(word))) return 'caption';
  return names.some((word) => quoteWords.has(word)) ? 'quote' : null;
};

/** True where class or id names the standfirst under a headline. */
export const isNamedLead = (element: Element): boolean => {
  const names = nameWords(element);
  return names.length < 12 && names.some((word) => leadWords.has(word));
};
