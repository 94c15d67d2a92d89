import { render } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { MessagesProvider, type Translate } from '../messages.ts';
import cardStyle from './card.css?inline';
import { Card, type CardProps } from './card.tsx';
import { ErrorCard, LoadingCard } from './loading-card.tsx';

/** What the card shows: an answer, the wait for one, or why there is none. */
export type CardContent =
  | { is: 'finding'; finding: Finding }
  | { is: 'loading'; quote: string }
  | { is: 'error'; quote: string; message: string; onAgain?: () => void };

export interface MountCardProps extends Omit<CardProps, 'finding' | 'today' | 'frame'> {
  content: CardContent;
  t: Translate;
  theme: 'auto' | 'light' | 'dark';
  /** ISO day; today by the reader's clock when it is left out. */
  today?: string;
}

export interface MountedCard {
  /** Shows other content or other props in place; keeps focus where it is. */
  update(props: MountCardProps): void;
  /** Moves focus into the card, to its heading region; screen readers then read its label. */
  focus(): void;
  /** The card itself, for placing it; null once it is unmounted. */
  element(): HTMLElement | null;
  unmount(): void;
}

function contentOf({ content, t, theme, today, ...rest }: MountCardProps) {
  if (content.is === 'loading') return <LoadingCard quote={content.quote} onClose={rest.onClose} />;
  if (content.is === 'error')
    return (
      <ErrorCard
        quote={content.quote}
        message={content.message}
        onClose={rest.onClose}
        onAgain={content.onAgain}
      />
    );
  return (
    <Card
      {...rest}
      key={content.finding.id}
      finding={content.finding}
      today={today ?? new Date().toISOString().slice(0, 10)}
      frame="page"
    />
  );
}

/**
 * Renders the card with its own style sheet into a shadow root, which it then owns.
 * Escape calls `onClose`; where the card lies and what it hides is the caller's affair.
 */
export function mountCard(root: ShadowRoot, props: MountCardProps): MountedCard {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardStyle);
  root.adoptedStyleSheets = [sheet];
  let current = props;
  const show = (): void => {
    render(
      <MessagesProvider value={current.t}>
        <div class={`plumbline theme-${current.theme}`}>{contentOf(current)}</div>
      </MessagesProvider>,
      root,
    );
  };
  const onKeyDown = (event: Event): void => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      current.onClose?.();
    }
  };
  root.addEventListener('keydown', onKeyDown);
  show();
  return {
    update(next) {
      current = next;
      show();
    },
    focus: () => root.querySelector<HTMLElement>('.card')?.focus({ preventScroll: true }),
    element: () => root.querySelector<HTMLElement>('.card'),
    unmount() {
      root.removeEventListener('keydown', onKeyDown);
      render(null, root);
    },
  };
}
