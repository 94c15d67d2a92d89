import { useEffect, useState } from 'preact/hooks';

const query = '(max-width: 760px)';

/** True while the window is too narrow for a table of eight columns: flags are shown as cards then. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = (): void => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return narrow;
}
