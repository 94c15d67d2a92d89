import type { Finding } from '../core/checks/finding.ts';
import type { CheckPass, PageState, PassReply, ToBackground } from '../messaging/protocol.ts';
import { isArticle } from './article-score.ts';
import { readArticleSigns } from './article-signs.ts';
import { isCardHost } from './card-host.ts';
import { newDocumentId } from './document-id.ts';
import { boxByStyle } from './element-box.ts';
import { firstPart } from './first-part.ts';
import { createHighlighter, isPainted, type PaintOptions } from './highlighter.ts';
import { holdsFigure } from './holds-figure.ts';
import {
  type Answered,
  answeredOf,
  comparePlace,
  coversSame,
  isOnPage,
  type Mark,
  placeMarks,
} from './mark.ts';
import { headFingerprint } from './page-facts.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { type FigureMemory, passOf, selectBlocks } from './select-blocks.ts';
import { inSlices } from './slices.ts';
import { watchAddress } from './watch-address.ts';
import { type PageWatch, watchPage } from './watch-page.ts';

/** The settings that matter on a page; `whyOff` is null where the page is read by itself. */
export interface SessionSettings extends PaintOptions {
  whyOff: 'site' | 'everywhere' | 'not-chosen' | null;
  neverMark: readonly string[];
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

const silenced = ({ claimKey, quote }: Finding, never: readonly string[]): boolean =>
  never.includes(quote) || (claimKey !== null && never.includes(claimKey));

export const createPageSession = (options: SessionOptions): PageSession => {
  const { document, link } = options;
  const highlighter = createHighlighter(options.styleTree);
  const life = new AbortController();
  const memory: FigureMemory = new Map();
  let settings = options.settings;
  let documentId = newDocumentId();
  let state: PageState = { is: 'reading', blocksRead: 0, blocks: 0 };
  let latest: ReadPage | null = null;
  let answered: Answered[] = [];
  let asked: Mark[] = [];
  let flagged: Range[] = [];
  let marks: Mark[] = [];
  let pass = 0;
  let checkedDocument = '';
  /** Hashes of the last pass sent: the same page is not sent twice. */
  let sent = '';
  /** True once the background has heard of this document, and so must hear when things change. */
  let isKnown = false;
  let forced = false;
  let isPaused = false;
  let trustHead = true;
  let head = '';
  let watch: PageWatch | null = null;
  let reading: AbortController | null = null;
  let readAgain = false;

  const setState = (next: PageState): void => {
    state = next;
    const speaks = next.is === 'error' || (next.is === 'off' && options.isTop);
    if (!speaks && !isKnown) return;
    isKnown = true;
    link.reportState({ documentId, title: latest?.facts.title ?? document.title, state });
  };

  const isDisputed = ({ disputes }: Mark): boolean =>
    settings.style !== 'count' && disputes.some(({ checkedBefore }) => !checkedBefore);

  const refresh = (): void => {
    const wanted = answered.filter(({ finding }) => !silenced(finding, settings.neverMark));
    const placed = placeMarks(wanted, latest?.blocks ?? []);
    asked = asked.filter(isOnPage);
    const unasked = placed.filter((mark) => !asked.some((other) => coversSame(mark, other)));
    marks = [...unasked, ...asked].sort(comparePlace);
    highlighter.paint(marks, settings);
    highlighter.paintFlagged([...marks.filter(isDisputed).flatMap(({ ranges }) => ranges), ...flagged]);
    options.marksChanged();
  };

  const forget = (): void => {
    answered = [];
    sent = '';
    refresh();
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
    answered = answeredOf(reply);
    refresh();
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

  const readFacts = (): { address: string; trustHead: boolean } => {
    if (!trustHead) trustHead = headFingerprint(document) !== head;
    return { address: document.location.href, trustHead };
  };

  const readWith = (signal: AbortSignal): Promise<ReadPage | null> =>
    inSlices(
      readPage(document, { ...readFacts(), boxOf: boxByStyle, onShadowRoot: (root) => watch?.follow(root) }),
      signal,
    );

  const isSame = (a: ReadPage | null, b: ReadPage): boolean =>
    a?.blocks.length === b.blocks.length &&
    a.blocks.every(
      ({ text, pieces }, at) =>
        text === b.blocks[at]?.text && pieces[0]?.node === b.blocks[at].pieces[0]?.node,
    );

  const run = async (signal: AbortSignal): Promise<void> => {
    const page = await readWith(signal);
    if (page === null) return;
    watch?.settle(!isSame(latest, page));
    latest = page;
    refresh();
    await check(page, signal);
  };

  /** Reads the page, once at a time; what is asked for meanwhile is one more reading afterwards. */
  const readNow = async (): Promise<void> => {
    const why = whyOff();
    if (why !== null) {
      reading?.abort();
      flagged = [];
      checkedDocument = '';
      forget();
      if (state.is !== 'off' || state.why !== why) setState({ is: 'off', why });
      return;
    }
    if (reading !== null) {
      readAgain = true;
      return;
    }
    const control = new AbortController();
    reading = control;
    try {
      await run(control.signal);
    } catch (error) {
      sent = '';
      if (!control.signal.aborted) setState({ is: 'error', message: options.errorWords(), what: say(error) });
    }
    if (reading === control) reading = null;
    if (!readAgain || life.signal.aborted) return;
    readAgain = false;
    void readNow();
  };

  /** Another page in the same document: nothing of the old one is carried over. */
  const moved = (): void => {
    reading?.abort();
    reading = null;
    if (trustHead) head = headFingerprint(document);
    trustHead = false;
    documentId = newDocumentId();
    asked = [];
    flagged = [];
    memory.clear();
    latest = null;
    isPaused = false;
    forced = false;
    forget();
    if (isKnown) setState({ is: 'reading', blocksRead: 0, blocks: 0 });
    else state = { is: 'reading', blocksRead: 0, blocks: 0 };
    void readNow();
  };

  return {
    start: () => {
      const address = document.defaultView ? watchAddress(document.defaultView, moved, life.signal) : null;
      watch = watchPage(document, {
        isOurs: isCardHost,
        changed: () => {
          address?.look();
          void readNow();
        },
      });
      void readNow();
    },
    stop: () => {
      life.abort();
      reading?.abort();
      watch?.stop();
      highlighter.clear();
    },
    identify: () => {
      // Whoever asks while the page is still being read waits to hear how it ends.
      isKnown = true;
      return {
        documentId,
        site: document.location.hostname,
        title: latest?.facts.title ?? document.title,
        state,
      };
    },
    painted: () => marks.filter((mark) => isPainted(mark, settings) || isDisputed(mark)),
    marks: () => marks,
    tint: (mark) => highlighter.paintOpen(mark),
    showAsked: (next) => {
      asked = next;
      refresh();
    },
    showFlagged: (ranges) => {
      flagged = ranges;
      refresh();
    },
    read: async () => {
      latest ??= await readWith(life.signal);
      return latest;
    },
    checkAnyway: () => {
      forced = true;
      isPaused = false;
      sent = '';
      void readNow();
    },
    pause: (paused) => {
      isPaused = paused;
      void readNow();
    },
    use: (next) => {
      settings = next;
      refresh();
      void readNow();
    },
    checkAgain: () => {
      sent = '';
      void readNow();
    },
  };
};
