import type { JSX } from 'preact';

/** The plumb line of the product; the bob alone is brass. */
export const Mark = (): JSX.Element => (
  <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="M4.5 1.25h7" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
    <path d="M8 1.25V6" stroke="currentColor" stroke-width="1.25" />
    <path d="M6.75 5.75h2.5v1.5L12 9.5l-4 6-4-6 2.75-2.25z" fill="var(--brass)" />
    <path d="M8 5.75h1.25v1.5L12 9.5l-4 6z" fill="#000" fill-opacity=".2" />
  </svg>
);

export const CloseIcon = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d="m4 4 8 8m0-8-8 8" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  </svg>
);

export const MoreIcon = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="3.5" cy="8" r="1.3" fill="currentColor" />
    <circle cx="8" cy="8" r="1.3" fill="currentColor" />
    <circle cx="12.5" cy="8" r="1.3" fill="currentColor" />
  </svg>
);

export const FindIcon = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <circle cx="7" cy="7" r="4.5" fill="none" stroke="currentColor" stroke-width="1.5" />
    <path d="m10.5 10.5 3.5 3.5" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" />
  </svg>
);

export const ChevronIcon = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d="m4 6.25 4 4 4-4"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>
);

export const TableIcon = (): JSX.Element => (
  <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path
      d="M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6.5 6.5v6"
      fill="none"
      stroke="currentColor"
      stroke-width="1.25"
    />
  </svg>
);
