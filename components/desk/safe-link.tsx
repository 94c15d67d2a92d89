import type { JSX } from 'preact';
import { safeHref } from '../safe-link.ts';

/** An https address as a link; any other is shown as the text it is. */
export function SafeLink({ url, title }: { url: string; title: string }): JSX.Element {
  const href = safeHref(url);
  const name = title || url;
  if (href === null) return <span>{title ? `${title} (${url})` : url}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}
