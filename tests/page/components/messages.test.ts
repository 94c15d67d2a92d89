import { describe, expect, it } from 'vitest';
import german from '../../../assets/public/_locales/de/messages.json' with { type: 'json' };
import english from '../../../assets/public/_locales/en/messages.json' with { type: 'json' };

const sources = Object.values(
  import.meta.glob<string>('../../../{components,entrypoints,lib/flags,lib/page}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
).join('\n');

/** The manifest uses these; the browser reads them from there. */
const inManifest = /^(?:extension|command)/;

type Messages = Record<string, { message: string }>;
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('messages', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.entries(english as Messages))('%s has the same gaps in German', (key, { message }) => {
    expect(placeholders((german as Messages)[key]?.message ?? '')).toEqual(placeholders(message));
    expect(message.trim()).not.toBe('');
  });

  it('are all used', () => {
    const unused = Object.keys(english).filter(
      (key) => !inManifest.test(key) && !key.startsWith('desk_') && !new RegExp(`\\b${key}\\b`).test(sources),
    );
    expect(unused).toEqual([]);
  });
});
