import { useLayoutEffect, useState } from 'preact/hooks';

/** What the desk's address asks for: one flag, the editor on a draft or a flag, the day sheet, or the list. */
export type DeskRoute =
  | { at: 'list'; flag: string | null }
  | { at: 'new'; draft: string }
  | { at: 'edit'; flag: string }
  | { at: 'day' };

/** `#new=ID` opens the editor on a draft, `#edit=ID` on a flag, `#flag=ID` shows one, `#day` the day sheet. */
export function routeOf(hash: string): DeskRoute {
  const asked = new URLSearchParams(hash.replace(/^#/, ''));
  const [draft, edit] = [asked.get('new'), asked.get('edit')];
  if (draft) return { at: 'new', draft };
  if (edit) return { at: 'edit', flag: edit };
  if (asked.has('day')) return { at: 'day' };
  return { at: 'list', flag: asked.get('flag') };
}

/** The route now, and how to go elsewhere; going from flag to flag leaves no trail in the history. */
export function useRoute(): [DeskRoute, (route: DeskRoute) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useLayoutEffect(() => {
    const follow = (): void => setRoute(routeOf(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const go = (next: DeskRoute): void => {
    const address = addressOf(next);
    if (next.at === 'list' && route.at === 'list') history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    setRoute(next);
  };
  return [route, go];
}

function addressOf(route: DeskRoute): string {
  switch (route.at) {
    case 'new':
      return `#${new URLSearchParams({ new: route.draft })}`;
    case 'edit':
      return `#${new URLSearchParams({ edit: route.flag })}`;
    case 'day':
      return '#day';
    default:
      return route.flag === null ? '#' : `#${new URLSearchParams({ flag: route.flag })}`;
  }
}
