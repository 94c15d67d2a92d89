import type { ComponentChildren, JSX } from 'preact';

/** What scrolls must be reachable by keyboard, also where nothing in it takes focus. */
const focusable = { tabIndex: 0 } as const;

/** A region that scrolls by itself: wide tables on narrow windows, long ones in a card. */
export function ScrollArea(props: {
  label: string;
  class?: string;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <section class={props.class ?? 'scroll'} aria-label={props.label} {...focusable}>
      {props.children}
    </section>
  );
}
