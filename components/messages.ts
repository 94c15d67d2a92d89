import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type english from '../assets/public/_locales/en/messages.json';

/** Every string of the interface; the English file is the list, other languages must hold the same keys. */
export type MessageKey = keyof typeof english;

/** Gives a message in the reader's language with `$1`, `$2`… filled in; `browser.i18n.getMessage` behind it. */
export type Translate = (key: MessageKey, ...values: string[]) => string;

const Messages = createContext<Translate>((key) => key);

/** Wraps a surface with the language it speaks. */
export const MessagesProvider = Messages.Provider;

export const useMessages = (): Translate => useContext(Messages);

const plurals = new Map<string, Intl.PluralRules>();

/** Which of two messages suits a number in the interface's language: `one(n, t, 'figureOne', 'figureMany')`. */
export function counted(t: Translate, n: number, one: MessageKey, many: MessageKey): string {
  const language = t('languageCode');
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return t(rules.select(n) === 'one' ? one : many, n.toLocaleString('en-GB'));
}
