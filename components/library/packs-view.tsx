import type { JSX } from 'preact';
import { formatDay } from '../format.ts';
import { counted, useMessages } from '../messages.ts';
import type { PackRow } from '../options/pack-options.tsx';
import { Switch } from '../switch.tsx';
import { RecallList, type RecallRow } from './recall-list.tsx';

export interface PacksViewProps {
  packs: readonly (PackRow & { publishers: readonly string[]; recalls: readonly RecallRow[] })[];
  onUse: (name: string, on: boolean) => void;
  onExport: (name: string) => void;
  onRemove: (name: string) => void;
  said: string;
}

/** The library's front: every pack with who is behind its figures. */
export function PacksView(props: PacksViewProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <h1 class="title">{t('library')}</h1>
      <p class="def def--ours">{t('libraryLead')}</p>
      <p class="acts3">
        <a class="btn" href="#import">
          {t('packAdd')}
        </a>
      </p>
      <p class="vh" role="status">
        {props.said}
      </p>
      <ul class="packs">
        {props.packs.map((pack) => (
          <li key={pack.name} class={pack.off ? 'pack pack--off' : 'pack'}>
            <div>
              <h2 class="sec">
                {pack.indicators > 0 ? (
                  <a href={`#pack=${encodeURIComponent(pack.name)}`}>{pack.title}</a>
                ) : (
                  pack.title
                )}
              </h2>
              <p class="num">
                {counted(t, pack.indicators, 'measureOne', 'measureMany')} ·{' '}
                {counted(t, pack.series, 'seriesOne', 'seriesMany')}
                {pack.newest && ` · ${t('newestIs', formatDay(pack.newest, t))}`}
              </p>
              <p class="muted">{pack.publishers.join(', ')}</p>
              <p class="muted num">
                {t(pack.bundled ? 'packBundled' : 'packImported')} · {t('packVersion', pack.version)}
              </p>
              <RecallList recalls={pack.recalls} />
            </div>
            <div class="ctl">
              <button
                type="button"
                class="btn"
                aria-label={t('exportPack', pack.title)}
                onClick={() => props.onExport(pack.name)}
              >
                {t('exportIt')}
              </button>
              {!pack.bundled && (
                <button
                  type="button"
                  class="btn"
                  aria-label={t('removePack', pack.title)}
                  onClick={() => props.onRemove(pack.name)}
                >
                  {t('remove')}
                </button>
              )}
              <Switch
                on={!pack.off}
                label={t('packUseOne', pack.title)}
                onChange={(on) => props.onUse(pack.name, on)}
              />
            </div>
          </li>
        ))}
      </ul>
      {props.packs.length === 0 && <p class="muted">{t('noPacks')}</p>}
    </>
  );
}
