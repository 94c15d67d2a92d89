import { useLayoutEffect, useState } from 'preact/hooks';

/** What the library shows, as its address says after the "#". */
export type Route =
  | { is: 'packs' }
  | { is: 'pack'; name: string }
  | { is: 'series'; key: string }
  | { is: 'indicator'; id: string }
  | { is: 'search'; words: string }
  | { is: 'import' };

/** Reads an address's fragment; anything unknown is the front. */
export function readRoute(fragment: string): Route {
  const text = fragment.replace(/^#/, '');
  if (text === 'import') return { is: 'import' };
  const asked = new URLSearchParams(text);
  const series = asked.get('series');
  const indicator = asked.get('indicator');
  const words = asked.get('words');
  const pack = asked.get('pack');
  if (series) return { is: 'series', key: series };
  if (indicator) return { is: 'indicator', id: indicator };
  if (words) return { is: 'search', words };
  if (pack) return { is: 'pack', name: pack };
  return { is: 'packs' };
}

export const addressOf = (asked: Record<string, string>): string => `#${new URLSearchParams(asked)}`;

/** The route, following the address. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  // At once: an address that changes before an effect has run would go unheard.
  useLayoutEffect(() => {
    const follow = (): void => {
      setRoute(readRoute(location.hash));
      window.scrollTo(0, 0);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
