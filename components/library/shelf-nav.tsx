import type { JSX } from 'preact';
import { useMessages } from '../messages.ts';

export interface ShelfItem {
  id: string;
  title: string;
  href: string;
}

export interface ShelfGroup {
  /** The publisher. */
  name: string;
  items: readonly ShelfItem[];
}

/** The measures of one pack by publisher, beside the series. */
export function ShelfNav(props: {
  pack: string;
  groups: readonly ShelfGroup[];
  current: string | null;
}): JSX.Element {
  const t = useMessages();
  return (
    <nav class="shelf" aria-label={t('shelfOf', props.pack)}>
      <p class="kicker">
        <a href="#packs">{t('allPacks')}</a> / {props.pack}
      </p>
      {props.groups.map((group) => (
        <div key={group.name}>
          <h2>{group.name}</h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <a href={item.href} {...(item.id === props.current ? { 'aria-current': 'page' } : {})}>
                  {item.title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
