import type { MountCardProps } from '../../components/card/mount-card.tsx';
import type { Finding } from '../core/checks/finding.ts';
import type { PageText } from '../core/page-text.ts';
import { overlaps } from '../core/span.ts';
import { rangesOf } from './block-ranges.ts';
import { createCardControl, type MountCard, type OpenedBy, type Shown, showMark } from './card-control.ts';
import { type Mark, rectsOf } from './mark.ts';
import { noFigure } from './no-figure.ts';
import type { PageSession } from './page-session.ts';
import { followPointer } from './pointer.ts';
import { readSelection, type SelectedText, selectionText } from './read-selection.ts';

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
  checkSelection: () => Promise<void>;
  /** The first figure in the selected words, or the words themselves where there is none; null where they are none or too many. */
  figureInSelection: () => Promise<Pick<Mark, 'finding' | 'ranges'> | null>;
  /** Closes the card when its figure is no longer marked. */
  marksChanged: () => void;
  close: () => void;
}

/** Words without a figure that may be flagged as they are: no more than a few sentences. */
const LONGEST_FLAGGED = 1000;

const scrollTo = (mark: Mark): void => {
  const element = mark.ranges[0]?.startContainer.parentElement;
  const [box] = rectsOf(mark);
  const view = document.documentElement.clientHeight;
  // Fixed headers often take the first hundred pixels.
  if (box && box.top > 100 && box.bottom < view - 60) return;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
};

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
      scrollTo(mark);
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
      scrollTo(mark);
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
    checkSelection: async () => {
      const selected = readSelection(document);
      const first = selected?.blocks[0];
      if (!selected || !first) return;
      const ranges = [selected.range];
      const quote = selected.range.toString().trim();
      await card.open({ ranges, content: { is: 'loading', quote } }, 'keyboard');
      try {
        const asked = await answer(selected);
        session().showAsked(asked);
        const [mark] = asked;
        const none = noFigure(quote, first.span, options.noFigureWords());
        card.replace(mark ? showMark(mark) : { ranges, content: { is: 'finding', finding: none } });
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        card.replace({ ranges, content: { is: 'error', quote, message } });
      }
    },
  };
};
