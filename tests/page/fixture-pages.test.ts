import { afterEach, describe, expect, it } from 'vitest';
import { isArticle } from '../../lib/page/article-score.ts';
import { readArticleSigns } from '../../lib/page/article-signs.ts';
import { boxByStyle } from '../../lib/page/element-box.ts';
import { finish, readPage } from '../../lib/page/read-page.ts';

const pages = import.meta.glob<string>('../fixtures/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Shows a whole page, its scripts asleep, in a frame of its own. */
const showPage = async (html: string): Promise<Document> => {
  const frame = document.createElement('iframe');
  frame.sandbox.add('allow-same-origin');
  frame.style.cssText = 'width: 1180px; height: 900px';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('The page did not open.');
  return frame.contentDocument;
};

const readAt = (page: Document) =>
  finish(readPage(page, { address: 'https://gazette.example/story', trustHead: true, boxOf: boxByStyle }));

afterEach(() => document.body.replaceChildren());

describe('the pages of tests/fixtures', () => {
  it.each([
    ['article', true],
    ['live-blog', true],
    ['empty', false],
    ['shop', false],
    ['web-app', false],
  ])('%s is an article: %s', async (name, expected) => {
    const page = await showPage(pages[`../fixtures/${name}.html`] ?? '');
    const { facts, blocks } = readAt(page);
    const signs = { ...readArticleSigns(page, facts, blocks), path: '/story', query: '' };
    expect(isArticle(signs)).toBe(expected);
  });

  it('read of the example article only what its author wrote in it', async () => {
    const { facts, blocks } = readAt(await showPage(pages['../fixtures/article.html'] ?? ''));
    const texts = blocks.map(({ text }) => text).join('\n');
    expect(facts).toMatchObject({
      published: '2025-07-07',
      publisher: 'The Saltmarsh Gazette',
      outletCountry: 'GBR',
    });
    expect(blocks.find(({ role }) => role === 'headline')?.text).toContain('20,000');
    expect(blocks.find(({ role }) => role === 'lead')?.text).toContain('Brussels');
    expect(texts).toContain('48 per cent');
    for (const furniture of [
      'Sport 24',
      '£1 a week',
      '842 partners',
      '40% off',
      'Inflation at 3.4%',
      '7 best cruises',
    ])
      expect(texts, furniture).not.toContain(furniture);
  });
});
