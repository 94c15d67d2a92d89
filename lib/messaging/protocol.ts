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

export interface PassReply {
  documentId: string;
  pass: number;
  /** `block` of each finding is the page's own place; `hashes[i]` belongs to `findings[i]`'s block. */
  findings: Finding[];
  hashes: string[];
  suppressed: number;
}

/** Calls that the background answers; one function type per message. Zod checks each on arrival. */
export interface ToBackground {
  checkPass(pass: CheckPass): PassReply;
  /** The reader asked for this text: abstentions are answered too. */
  checkText(request: { page: PageText; documentId: string | null }): {
    findings: Finding[];
    suppressed: number;
  };
  reportState(report: { documentId: string; state: PageState }): void;
  pageReport(request: { tabId: number }): PageReport | null;
}

/** Calls that the content script of one tab answers. */
export interface ToPage {
  showFinding(request: { id: string; openCard: boolean }): boolean;
  checkAnyway(): void;
  checkSelection(request: { text: string }): void;
  stepFinding(request: { by: 1 | -1 }): void;
  settingsChanged(): void;
}
