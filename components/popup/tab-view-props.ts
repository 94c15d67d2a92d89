import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import type { StateActions, SurfaceState } from './page-states.tsx';
import type { SearchHit } from './search-results.tsx';
import type { FootLinks } from './site-bar.tsx';

/** What popup and side panel are given alike: the page in front, its figures, the search, the switch of its site. */
export interface TabViewProps extends StateActions {
  state: SurfaceState;
  findings: readonly Finding[];
  /** Read and not checked; listed only when the reader asks. */
  unchecked: readonly Finding[];
  flagged: ReadonlySet<string>;
  site: { name: string; on: boolean } | null;
  onSite: (on: boolean) => void;
  query: string;
  onQuery: (query: string) => void;
  hits: { hits: readonly SearchHit[]; loading: boolean };
  onOpenHit: (hit: SearchHit) => void;
  onSearchAll: (query: string) => void;
  links: FootLinks;
  onChoose: (finding: Finding) => void;
  /** The whole evidence of one figure. */
  evidenceOf: (finding: Finding) => JSX.Element;
}
