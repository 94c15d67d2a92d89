import type { Finding } from '../core/checks/finding.ts';
import type { PageText } from '../core/page-text.ts';

/** Where the reading of one page stands; kept by the background per tab, shown by badge, popup and side panel. */
export type PageState =
  | { is: 'reading'; blocksRead: number; blocks: number }
  | { is: 'done' }
  | { is: 'not-an-article' }
  | { is: 'off'; why: 'site' | 'everywhere' | 'not-chosen' | 'page' }
  | { is: 'error'; message: string; what: string };

/** What popup and side panel show of a tab. */
export interface PageReport {
  documentId: string;
  site: string;
  title: string;
  state: PageState;
  /** In the order of the page. */
  findings: Finding[];
  /** Read and not checked, each with its reason: for the reader who asks what was read. Never painted. */
  unchecked: Finding[];
  suppressed: number;
}

/** One pass over a page: the blocks sent, each with the hash that the reply must carry back. */
export interface CheckPass {
  documentId: string;
  pass: number;
  page: PageText;
  /** One for each block of `page.blocks`, in order. */
  hashes: string[];
  /** Index of each sent block in the page's own list of blocks. */
  places: number[];
}

/** Whose word it is that a claim is disputed, as a card shows it. */
export interface DisputedBy {
  by: string;
  /** ISO day. */
  day: string;
  note: string;
  url: string | null;
  /** An earlier fact-check, with its own rating in `note`: no dispute, it may have found the figure right. */
  checkedBefore?: true;
}

export interface PassReply {
  documentId: string;
  pass: number;
  /** `block` of each finding is the page's own place; `hashes[i]` belongs to `findings[i]`'s block. */
  findings: Finding[];
  hashes: string[];
  /** Flags of the same claims, by the finding's id. */
  disputes: Record<string, DisputedBy[]>;
  suppressed: number;
}

/** How far the bundled or subscribed data is: `importing` happens once after installation and after an update. */
export type DatasetState =
  | { is: 'ready' }
  | { is: 'importing'; done: number; total: number }
  | { is: 'failed'; message: string };

/** What is known of a figure when the reader flags it; selectors are W3C ones over `document.body.textContent`. */
export interface FlagRequest {
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number } | null;
  passage: { before: string; after: string } | null;
  page: {
    url: string;
    canonicalUrl: string | null;
    title: string;
    publisher: string | null;
    author: string | null;
    /** ISO days. */
    published: string | null;
    modified: string | null;
    /** SHA-256 of `document.body.textContent` in hexadecimal; null where the page has no way to compute it. */
    textHash: string | null;
  };
  /** The article's text as it was read, for the checker who wishes to keep it; null when it could not be read. */
  text: string | null;
  finding: Finding;
}

/** What is needed to find the quote of one own flag again; the selectors are W3C ones without their type. */
export interface FlagAnchor {
  id: string;
  quote: { exact: string; prefix: string; suffix: string };
  position: { start: number; end: number } | null;
  passage: { before: string; after: string } | null;
}

/** What became of one own flag's quote in the page; `now` is what stands there instead, null when it is unchanged. */
export interface FlagSighting {
  id: string;
  outcome: 'found' | 'moved' | 'figure-changed' | 'passage-changed';
  now: string | null;
}

/** Calls that the background answers; one function type per message. Zod checks each on arrival. */
export interface ToBackground {
  checkPass(pass: CheckPass): PassReply;
  /** The reader asked for this text: abstentions are answered too. Nothing of it is kept. */
  checkText(request: { page: PageText; documentId: string | null }): {
    findings: Finding[];
    suppressed: number;
  };
  /** From a content script: where the reading of its document stands. */
  reportState(report: { documentId: string; title: string; state: PageState }): void;
  /** Null when nothing runs in that tab: a browser page, or a page opened before the installation. */
  pageReport(request: { tabId: number }): PageReport | null;
  /** Starts reading in a tab where nothing runs yet (allowed after the reader clicked our button or menu); false where the browser forbids it. */
  startInTab(request: { tabId: number }): boolean;
  datasetState(): DatasetState;
  /** Reads the bundled packs anew, also after "erase everything"; resolves when they are in. */
  importBundled(): DatasetState;
  /** From the library: a pack was added or removed, so that what the background remembers of them is old. */
  packsChanged(): void;
  /** From the card: never mark this claim again (its claim key, or its words where there is no key). Kept in memory only for private windows. */
  neverMark(request: { key: string }): void;
  /** From the card: keeps what is being flagged and opens the editor on it. Refused in private windows. */
  startFlag(request: FlagRequest): void;
  /** From the content script: own flags of the page with these addresses (its own and its canonical one). */
  flagsOfPage(request: { addresses: string[] }): FlagAnchor[];
  /** From the content script: where their quotes were found. Nothing of it is kept for private windows. */
  flagsSeen(request: { seen: FlagSighting[] }): void;
  /** From the card: opens one of our own pages in a tab; `path` may have a query and a fragment. */
  openPage(request: { path: string }): void;
}

/** Calls that the content script of one tab answers. */
export interface ToPage {
  /** The document now shown and how far it is read, to tell an old report from a new one; the top frame answers. */
  identify(): { documentId: string; site: string; title: string; state: PageState };
  showFinding(request: { id: string; openCard: boolean }): boolean;
  checkAnyway(): void;
  /** The data changed: what was found with the old is out of date. */
  checkAgain(): void;
  checkSelection(request: { text: string }): void;
  /** Starts a flag on a finding, marked on the page or only read there. The frame that it was found in answers. */
  flagFinding(request: { finding: Finding }): void;
  /** Starts a flag on the figure in the selected words, or on the words where there is none. */
  flagSelection(): void;
  stepFinding(request: { by: 1 | -1 }): void;
  /** Off for this page only, until it is loaded again. */
  pausePage(request: { paused: boolean }): void;
  /** The stored settings changed. Pages do not listen to the storage: they would be sent every flag that is saved. */
  settingsChanged(): void;
}

/** What the background tells open extension pages; nobody answers. */
export interface ToSurfaces {
  reportChanged(change: { tabId: number }): void;
  datasetChanged(state: DatasetState): void;
}
