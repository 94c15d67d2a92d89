import type { JSX } from 'preact';
import type { Verdict } from '../rating.tsx';

const lineAt = (x: number, dashes?: string): JSX.Element => (
  <line
    x1={x}
    x2={x}
    y1={2}
    y2="100%"
    stroke="currentColor"
    stroke-width="1.5"
    {...(dashes ? { 'stroke-dasharray': dashes } : {})}
  />
);

interface Hanging {
  line: JSX.Element;
  bob: JSX.Element;
}

/** Where the bob (stated) hangs against the line (official), for each rating. */
const hangings: Partial<Record<Verdict, Hanging>> = {
  matches: { line: lineAt(28), bob: <circle cx="28" cy="12" r="5.5" fill="currentColor" /> },
  close: {
    line: lineAt(32),
    bob: <circle cx="25.5" cy="12" r="5" fill="var(--paper)" stroke="currentColor" stroke-width="1.75" />,
  },
  differs: {
    line: lineAt(42),
    bob: (
      <>
        <path d="M14 5.5 20.5 12 14 18.5 7.5 12z" fill="currentColor" />
        <path d="M24 12h15" stroke="currentColor" stroke-width="1" stroke-dasharray="2 2" />
      </>
    ),
  },
  revised: {
    line: (
      <>
        {lineAt(16, '3 3')}
        {lineAt(40)}
      </>
    ),
    bob: (
      <>
        <circle cx="16" cy="12" r="5" fill="currentColor" />
        <path d="M25 12h9m-3-3 3 3-3 3" fill="none" stroke="currentColor" stroke-width="1.25" />
      </>
    ),
  },
};

/** The middle of the two figures; empty where nothing was compared. */
export function PlumbLine({ verdict }: { verdict: Verdict }): JSX.Element {
  const hanging = hangings[verdict];
  return (
    <div class="plumb" aria-hidden="true">
      {hanging && (
        <>
          <svg aria-hidden="true" focusable="false">
            {hanging.line}
          </svg>
          <svg class="bob" viewBox="0 0 56 24" aria-hidden="true" focusable="false">
            {hanging.bob}
          </svg>
        </>
      )}
    </div>
  );
}
