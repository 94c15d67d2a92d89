import type { CheckPass, PageState, PassReply, ToBackground } from '../messaging/protocol.ts';
import { isArticle } from './article-score.ts';
import { readArticleSigns } from './article-signs.ts';
import { isCardHost } from './card-host.ts';
import { newDocumentId } from './document-id.ts';
import { firstPart } from './first-part.ts';
import { holdsFigure } from './holds-figure.ts';
import { answeredOf, type Mark } from './mark.ts';
import { createPageMarks, type MarkOptions } from './page-marks.ts';
import { createPageReader } from './page-reader.ts';
import { createReadLoop } from './read-loop.ts';
import type { ReadPage } from './read-page.ts';
import { type FigureMemory, passOf, selectBlocks } from './select-blocks.ts';
import { inSlices } from './slices.ts';
import { watchAddress } from './watch-address.ts';
import { type PageWatch, watchPage } from './watch-page.ts';

/** The settings that matter on a page; `whyOff` is null where the page is read by itself. */
export interface SessionSettings extends MarkOptions {
  whyOff: 'site' | 'everywhere' | 'not-chosen' | null;
}

/** The way to the background. */
export interface PageLink {
  checkPass: (pass: CheckPass) => Promise<PassReply>;
  reportState: (report: Parameters<ToBackground['reportState']>[0]) => void;
}

export interface SessionOptions {
  document: Document;
  settings: SessionSettings;
  link: PageLink;
  /** False for frames inside a page: they stay silent unless they hold an article. */
  isTop: boolean;
  /** Brings the styles of marks into a shadow tree; only where the browser does not do so itself. */
  styleTree?: (root: ShadowRoot) => void;
  /** What the reader is told where the page could not be checked. */
  errorWords: () => string;
  /** Called when a document has been checked for the first time. */
  checked: () => void;
  /** Called after the marks on the page have changed. */
  marksChanged: () => void;
}

/** One document of one tab from its loading to its end, through navigations inside it. */
export interface PageSession {
  start: () => void;
  stop: () => void;
  identify: () => { documentId: string; site: string; title: string; state: PageState };
  /** Marks that are painted, in the order of the page. */
  painted: () => readonly Mark[];
  /** All marks, also those that the settings leave unpainted. */
  marks: () => readonly Mark[];
  tint: (mark: Pick<Mark, 'ranges'> | null) => void;
  /** Shows findings the reader asked for beside those found by themselves. */
  showAsked: (asked: Mark[]) => void;
  /** Draws the line above words the reader has flagged before. */
  showFlagged: (ranges: Range[]) => void;
  /** The page as read, reading it now if it was not. */
  read: () => Promise<ReadPage | null>;
  checkAnyway: () => void;
  pause: (paused: boolean) => void;
  use: (settings: SessionSettings) => void;
  /** Has all of the page judged anew: the data changed, or the browser shows the page again from its back-forward cache. */
  checkAgain: () => void;
}

const say = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const nothingRead: PageState = { is: 'reading', blocksRead: 0, blocks: 0 };

export const createPageSession = (options: SessionOptions): PageSession => {
  const { document, link } = options;
  const life = new AbortController();
  const memory: FigureMemory = new Map();
  let settings = options.settings;
  let documentId = newDocumentId();
  let state: PageState = nothingRead;
  let pass = 0;
  let checkedDocument = '';
  /** Hashes of the last pass sent: the same page is not sent twice. */
  let sent = '';
  /** True once the background has heard of this document, and so must hear when things change. */
  let isKnown = false;
  let forced = false;
  let isPaused = false;
  let watch: PageWatch | null = null;

  const reader = createPageReader(document, (root) => watch?.follow(root));
  const marks = createPageMarks({
    options: () => settings,
    blocks: () => reader.latest()?.blocks ?? [],
    styleTree: options.styleTree,
    changed: options.marksChanged,
  });

  const titleNow = (): string => reader.latest()?.facts.title ?? document.title;

  const setState = (next: PageState): void => {
    state = next;
    const speaks = next.is === 'error' || (next.is === 'off' && options.isTop);
    if (!speaks && !isKnown) return;
    isKnown = true;
    link.reportState({ documentId, title: titleNow(), state });
  };

  const forget = (): void => {
    sent = '';
    marks.setFound([]);
  };

  const whyOff = (): Extract<PageState, { is: 'off' }>['why'] | null => {
    if (isPaused) return 'page';
    return forced ? null : settings.whyOff;
  };

  const send = async (page: ReadPage, places: number[], signal: AbortSignal): Promise<void> => {
    const message = passOf(page, places, { documentId, pass: ++pass });
    const key = `${page.facts.published}|${message.hashes.join()}`;
    if (key === sent) return;
    sent = key;
    isKnown = true;
    const reply = await link.checkPass(message);
    // A reply to a page that is no longer shown, or a pass that was overtaken, says nothing of what is here now.
    if (signal.aborted || reply.documentId !== documentId || reply.pass !== pass) return;
    marks.setFound(answeredOf(reply));
  };

  const check = async (page: ReadPage, signal: AbortSignal): Promise<void> => {
    if (!forced && !isArticle(readArticleSigns(document, page.facts, page.blocks))) {
      forget();
      setState({ is: 'not-an-article' });
      return;
    }
    const places = await inSlices(selectBlocks(page.blocks, holdsFigure, memory), signal);
    if (places === null) return;
    const first = firstPart(places, page.blocks, document);
    if (first !== null && sent === '') await send(page, first, signal);
    if (signal.aborted) return;
    if (places.length > 0) await send(page, places, signal);
    else forget();
    if (signal.aborted || state.is === 'done') return;
    setState({ is: 'done' });
    if (checkedDocument === documentId) return;
    checkedDocument = documentId;
    options.checked();
  };

  const loop = createReadLoop(async (signal) => {
    try {
      const read = await reader.read(signal);
      if (read === null) return;
      watch?.settle(read.changed);
      marks.place();
      await check(read.page, signal);
    } catch (error) {
      if (signal.aborted) return;
      sent = '';
      setState({ is: 'error', message: options.errorWords(), what: say(error) });
    }
  });

  const turnOff = (why: Extract<PageState, { is: 'off' }>['why']): void => {
    loop.drop();
    checkedDocument = '';
    marks.setFlagged([]);
    forget();
    if (state.is !== 'off' || state.why !== why) setState({ is: 'off', why });
  };

  const readNow = (): void => {
    const why = whyOff();
    if (why === null) loop.start();
    else turnOff(why);
  };

  /** Another page in the same document: nothing of the old one is carried over. */
  const moved = (): void => {
    loop.drop();
    reader.moved();
    documentId = newDocumentId();
    memory.clear();
    isPaused = false;
    forced = false;
    marks.setAsked([]);
    marks.setFlagged([]);
    forget();
    if (isKnown) setState(nothingRead);
    else state = nothingRead;
    readNow();
  };

  return {
    start: () => {
      const address = document.defaultView ? watchAddress(document.defaultView, moved, life.signal) : null;
      watch = watchPage(document, {
        isOurs: isCardHost,
        changed: () => {
          address?.look();
          readNow();
        },
      });
      readNow();
    },
    stop: () => {
      life.abort();
      loop.drop();
      watch?.stop();
      marks.clear();
    },
    identify: () => {
      // Whoever asks while the page is still being read waits to hear how it ends.
      isKnown = true;
      return { documentId, site: document.location.hostname, title: titleNow(), state };
    },
    painted: marks.painted,
    marks: marks.all,
    tint: marks.tint,
    showAsked: marks.setAsked,
    showFlagged: marks.setFlagged,
    read: async () => reader.latest() ?? (await reader.read(life.signal))?.page ?? null,
    checkAnyway: () => {
      forced = true;
      isPaused = false;
      sent = '';
      readNow();
    },
    pause: (paused) => {
      isPaused = paused;
      readNow();
    },
    use: (next) => {
      settings = next;
      marks.place();
      readNow();
    },
    checkAgain: () => {
      sent = '';
      readNow();
    },
  };
};
