import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

/** The text the project began with; it lies beside the project and is never part of it. */
export const originArticle = join(import.meta.dirname, '../../../../shared/origin/article.txt');

/** Saved pages of real sites; beside the project too. */
export const savedPages = join(import.meta.dirname, '../../../../shared/corpora/pages');

const fixtures = join(import.meta.dirname, '../../fixtures');

/** Hosts that answer with the fixtures. Browsers trust the first like https (a secure context), not the second. */
export const secureSite = 'http://gazette.localhost';
export const plainSite = 'http://gazette.example';

/** The whole network of a browser under test: every request it makes comes here, and is remembered. */
export interface FixturesProxy {
  /** `127.0.0.1:PORT`, for the browser's proxy settings. */
  address: string;
  /** Every address asked for, in order; tunnels as `CONNECT host:port`. */
  requests: string[];
  close(): Promise<void>;
}

/** Starts the proxy on a free port. Sites other than the two above get 502 and no way out. */
export async function startFixturesProxy(): Promise<FixturesProxy> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 No way out\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    address: `127.0.0.1:${address.port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', secureSite);
  if (![secureSite, plainSite].includes(url.origin)) {
    response.writeHead(502).end('No way out');
    return;
  }
  // Asked for on the browser's own account, where a page cannot name its icon.
  if (url.pathname === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const page = await readPage(url.pathname);
  const type = url.pathname.endsWith('.pdf') ? 'application/pdf' : 'text/html; charset=utf-8';
  response.writeHead(page === null ? 404 : 200, { 'content-type': type });
  response.end(page);
}

async function readPage(path: string): Promise<string | Buffer | null> {
  if (path === '/digits.html') return digitsPage();
  if (path === '/long.html') return longPage();
  if (path === '/origin.html') return originPage();
  if (/^\/saved\/(news|other)\/[\w-]+\.html$/.test(path))
    return readFile(join(savedPages, path.slice('/saved'.length)));
  if (!/^\/[a-z-]+\.(html|pdf)$/.test(path)) return null;
  return readFile(join(fixtures, path));
}

/** A megabyte of digits in one paragraph. */
function digitsPage(): string {
  const digits = Array.from({ length: 100_000 }, (_, at) => String(at * 7919).padStart(10, '1')).join('');
  return `<!doctype html><html lang="en"><title>Digits</title><link rel="icon" href="data:,"><article><h1>Digits</h1><p>${digits}</p></article>`;
}

/** An article of 10,000 words, every third paragraph with a figure. */
function longPage(): string {
  const plain =
    'Officials warn against reading too much into a single month, as a fortnight of wind can empty the sea and a still week can fill it again, so that one busy spell may make a year look worse than it was when all of it is counted.';
  const figures = ['In 2022, 45,755', 'In 2023, 29,437', 'In 2024, 36,816'];
  const paragraphs = Array.from({ length: 250 }, (_, at) =>
    at % 3 === 0 ? `${figures[(at / 3) % 3]} people crossed the Channel in small boats. ${plain}` : plain,
  );
  return `<!doctype html><html lang="en-GB"><title>A long read</title><link rel="icon" href="data:,"><meta property="og:type" content="article"><meta property="article:published_time" content="2025-01-20T09:00:00Z"><article><h1>A long read of crossings</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

/** The text as a news page of its day: a paragraph a line. */
async function originPage(): Promise<string> {
  const lines = (await readFile(originArticle, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const paragraphs = lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return `<!doctype html><html lang="en-GB"><title>Returns deal in doubt</title><link rel="icon" href="data:,">
<meta property="og:type" content="article"><meta property="article:published_time" content="2025-07-07T21:00:00+01:00">
<article><h1>Returns deal in doubt</h1>${paragraphs.join('\n')}</article>`;
}
