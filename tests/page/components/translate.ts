import german from '../../../assets/public/_locales/de/messages.json' with { type: 'json' };
import english from '../../../assets/public/_locales/en/messages.json' with { type: 'json' };
import type { Translate } from '../../../components/messages.ts';

const from =
  (messages: Record<string, { message: string }>): Translate =>
  (key, ...values) =>
    (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, n: string) => values[Number(n) - 1] ?? '');

/** The interface's own messages, without a browser's i18n. */
export const inEnglish: Translate = from(english);
export const inGerman: Translate = from(german);
