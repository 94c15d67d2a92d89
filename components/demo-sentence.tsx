import type { JSX } from 'preact';

/** The example sentence with its marks, as an article would show it. */
export function DemoSentence({ style }: { style: 'underline' | 'one-tone' | 'count' }): JSX.Element {
  const mark = (rating: string): string => (style === 'count' ? 'hl-plain' : `hl-${rating}`);
  return (
    <span class={style === 'one-tone' ? 'demo words one-tone' : 'demo words'} lang="en">
      a rise of <span class={mark('matches')}>48%</span>, <span class={mark('close')}>over 20,000</span>,{' '}
      <span class={mark('differs')}>up 75%</span>
    </span>
  );
}
