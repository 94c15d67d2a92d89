import type { MountCardProps } from '../../components/card/mount-card.tsx';
import type { Finding } from '../core/checks/finding.ts';
import type { PageText } from '../core/page-text.ts';
import { overlaps, type Span } from '../core/span.ts';
import { rangesOf } from './block-ranges.ts';
import {
  createCardControl,
  isInWindow,
  type MountCard,
  type OpenedBy,
  type Shown,
  showMark,
} from './card-control.ts';
import { type Mark, rectsOf } from './mark.ts';
import { noFigure } from './no-figure.ts';
import type { PageSession } from './page-session.ts';
import { followPointer } from './pointer.ts';
import { readSelection, type SelectedText, selectionText } from './read-selection.ts';
import { scrollToWords } from './scroll-to-words.ts';

export interface ControlOptions {
  document: Document;
  session: () => PageSession;
  loadCard: () => Promise<MountCard>;
  cardProps: () => Omit<MountCardProps, 'content' | 'onClose'>;
  openCardAfter: () => number | null;
  checkText: (page: PageText) => Promise<Finding[]>;
  /** What the card says where a selection holds no figure. */
  noFigureWords: () => string;
}

/** What a reader can do on the page: point, click, step from figure to figure, ask for a selection. */
export interface PageControl {
  show: (id: string, openCard: boolean) => boolean;
  step: (by: 1 | -1) => void;
  /** `given` are the selected words as the browser's menu has them, for pages that do not tell their selection. */
  checkSelection: (given?: string) => Promise<void>;
  /** The first figure in the selected words, or the words themselves where there is none; null where they are none or too many. */
  figureInSelection: () => Promise<Pick<Mark, 'finding' | 'ranges'> | null>;
  /** Closes the card when its figure is no longer marked. */
  marksChanged: () => void;
  close: () => void;
}

/** Words without a figure that may be flagged as they are: no more than a few sentences. */
const LONGEST_FLAGGED = 1000;

/** No selection is read further than a block of a page. */
const LONGEST_GIVEN = 20_000;

export const createPageControl = (options: ControlOptions, signal: AbortSignal): PageControl => {
  const { document, session } = options;
  const card = createCardControl({
    document,
    load: options.loadCard,
    props: options.cardProps,
    shown: (shown) => session().tint(shown),
  });

  const open = (shown: Shown, by: OpenedBy): void => {
    card.open(shown, by).catch(() => {
      // The extension was updated or removed under this page: there is no card to load any more.
    });
  };

  followPointer(
    {
      document,
      marks: () => session().painted(),
      openAfter: options.openCardAfter,
      open: (mark, by) => open(showMark(mark), by),
      close: card.close,
      card: () => {
        const host = card.host();
        return host && { host, by: card.openedBy(), finding: card.current()?.id ?? null };
      },
    },
    signal,
  );

  /** Where stepping starts when no card is open: the first figure in view. */
  const nextInView = (marks: readonly Mark[], by: 1 | -1): number => {
    const inView = marks.findIndex((mark) => (rectsOf(mark)[0]?.bottom ?? -1) > 0);
    if (by === 1) return Math.max(inView, 0);
    return inView <= 0 ? marks.length - 1 : inView - 1;
  };

  const answer = async (selected: SelectedText): Promise<Mark[]> => {
    const page = await session().read();
    if (!page) return [];
    const { page: text, offset } = selectionText(selected, page);
    const findings = await options.checkText(text);
    return findings.flatMap((finding) => {
      const chosen = selected.blocks[finding.block - offset];
      const ranges =
        chosen && overlaps(finding.span, chosen.span) ? rangesOf(chosen.block, finding.span) : null;
      return ranges ? [{ finding: { ...finding, id: `asked-${finding.id}` }, ranges, disputes: [] }] : [];
    });
  };

  /** What is said of words alone; under the selection's own id, as nothing on the page is marked for it. */
  const answerGiven = async (text: string, ranges: Range[]): Promise<Shown | null> => {
    const facts = (await session().read())?.facts;
    const [finding] = await options.checkText({
      title: facts?.title.slice(0, 500) ?? '',
      published: facts?.published ?? null,
      outletCountry: facts?.outletCountry ?? null,
      blocks: [{ text, role: 'paragraph' }],
    });
    return finding
      ? { ranges, corner: true, content: { is: 'finding', finding: { ...finding, id: 'selection' } } }
      : null;
  };

  /** Opens the card at once and fills it when the answer is there. */
  const showAnswer = async (
    words: Pick<Shown, 'ranges' | 'corner'>,
    quote: string,
    span: Span,
    find: () => Promise<Shown | null>,
  ): Promise<void> => {
    await card.open({ ...words, content: { is: 'loading', quote } }, 'keyboard');
    try {
      const none = noFigure(quote, span, options.noFigureWords());
      card.replace((await find()) ?? { ...words, content: { is: 'finding', finding: none } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      card.replace({ ...words, content: { is: 'error', quote, message } });
    }
  };

  return {
    close: card.close,
    marksChanged: () => {
      const id = card.current()?.id;
      if (id === undefined || id === 'selection') return;
      if (
        !session()
          .marks()
          .some(({ finding }) => finding.id === id)
      )
        card.close();
    },
    show: (id, openCard) => {
      const mark = session()
        .marks()
        .find(({ finding }) => finding.id === id);
      if (!mark) return false;
      scrollToWords(mark);
      if (openCard) open(showMark(mark), 'keyboard');
      else session().tint(mark);
      return true;
    },
    step: (by) => {
      const marks = session().marks();
      if (marks.length === 0) return;
      const at = marks.findIndex(({ finding }) => finding.id === card.current()?.id);
      const next = at < 0 ? nextInView(marks, by) : (at + by + marks.length) % marks.length;
      const mark = marks[next];
      if (!mark) return;
      scrollToWords(mark);
      open(showMark(mark), 'keyboard');
    },
    figureInSelection: async () => {
      const selected = readSelection(document);
      const first = selected?.blocks[0];
      if (!selected || !first) return null;
      const [mark] = await answer(selected).catch(() => []);
      const quote = selected.range.toString().trim();
      if (!mark && quote.length > LONGEST_FLAGGED) return null;
      return (
        mark ?? { finding: noFigure(quote, first.span, options.noFigureWords()), ranges: [selected.range] }
      );
    },
    checkSelection: async (given = '') => {
      const selected = readSelection(document);
      const first = selected?.blocks[0];
      if (!selected || !first) {
        const quote = given.trim().slice(0, LONGEST_GIVEN);
        const ranges = [document.createRange()];
        const span = { start: 0, end: quote.length };
        if (quote) await showAnswer({ ranges, corner: true }, quote, span, () => answerGiven(quote, ranges));
        return;
      }
      const ranges = [selected.range];
      // The card stands beside its words, so words that were scrolled away after they were selected come back.
      if (!rectsOf({ ranges }).some((box) => isInWindow(box, document))) scrollToWords({ ranges });
      await showAnswer({ ranges }, selected.range.toString().trim(), first.span, async () => {
        const asked = await answer(selected);
        session().showAsked(asked);
        const [mark] = asked;
        return mark ? showMark(mark) : null;
      });
    },
  };
};
