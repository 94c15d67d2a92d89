import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { ownText } from './own-text.ts';

/** Saved news pages beside the checkout, where they are present. */
const pages = new URL('../../../shared/corpora/pages/news/', import.meta.url);

/** The paragraphs to time: our own text, and those of the saved pages where present. */
export function readParagraphs(): { paragraphs: string[]; source: string } {
  if (!existsSync(pages))
    return { paragraphs: [...ownText], source: 'own text only: no saved pages beside the checkout' };
  const files = readdirSync(pages).filter((file) => file.endsWith('.html'));
  const saved = files.flatMap((file) => paragraphsOf(readFileSync(join(pages.pathname, file), 'utf8')));
  return { paragraphs: [...ownText, ...saved], source: `own text and ${files.length} saved news pages` };
}

function paragraphsOf(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll('p')]
    .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
    .filter((text) => text.length > 40);
}
