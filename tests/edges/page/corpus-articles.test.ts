import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { isArticle, proseOf } from '../../../lib/page/article-score.ts';
import { hasCode, isMarkedUp } from '../../../lib/page/article-signs.ts';
import { boxByName } from '../../../lib/page/element-box.ts';
import { finish, readPage } from '../../../lib/page/read-page.ts';

/** Saved pages of real sites; they may not enter the project, so they stand beside it, or not at all. */
const folder = join(import.meta.dirname, '../../../../shared/corpora/pages');
const present = existsSync(folder);

const judge = (kind: string, file: string) => {
  const { document } = parseHTML(readFileSync(join(folder, kind, file), 'utf8'));
  const { facts, blocks } = finish(
    readPage(document, { address: 'https://news.example/story', trustHead: true, boxOf: boxByName }),
  );
  const signs = {
    facts,
    blocks,
    path: '/story',
    query: '',
    hasEditor: false,
    hasBasket: false,
    hasCode: hasCode(document),
  };
  return { found: isArticle({ ...signs, markedUp: isMarkedUp(document) }), ...proseOf(blocks) };
};

const judgeAll = (kind: string) =>
  readdirSync(join(folder, kind)).map((file) => ({ file, ...judge(kind, file) }));

describe.skipIf(!present)(
  'saved pages of real sites (../shared/corpora/pages; skipped where it is absent)',
  () => {
    // The one that is missed names neither kind nor day nor author, and its headline is the section's.
    it('news is found to be articles, all but one in sixteen', () => {
      const missed = judgeAll('news').filter(({ found }) => !found);
      expect(missed.map(({ file }) => file).length).toBeLessThanOrEqual(1);
    });

    // A firm's blog and a novel: both say of themselves that they are articles.
    it('other pages are not, all but two in eight', () => {
      const taken = judgeAll('other').filter(({ found }) => found);
      expect(taken.map(({ file }) => file).length).toBeLessThanOrEqual(2);
    });
  },
);
