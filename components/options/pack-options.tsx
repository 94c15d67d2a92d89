import type { JSX } from 'preact';
import { formatDay } from '../format.ts';
import { useMessages } from '../messages.ts';
import { ScrollArea } from '../scroll-area.tsx';
import { Switch } from '../switch.tsx';

export interface PackRow {
  name: string;
  title: string;
  version: string;
  bundled: boolean;
  off: boolean;
  indicators: number;
  series: number;
  /** ISO day of the newest observation; "" when it holds none. */
  newest: string;
}

export interface PackOptionsProps {
  packs: readonly PackRow[];
  onUse: (name: string, on: boolean) => void;
  onAdd: () => void;
}

/** The installed packs, each of which can be switched off. */
export function PackOptions({ packs, onUse, onAdd }: PackOptionsProps): JSX.Element {
  const t = useMessages();
  return (
    <>
      <ScrollArea label={t('optPacks')}>
        <table class="data">
          <thead>
            <tr>
              <th scope="col">{t('packName')}</th>
              <th scope="col">{t('packNewest')}</th>
              <th scope="col" class="n">
                {t('packSeries')}
              </th>
              <th scope="col">{t('packFrom')}</th>
              <th scope="col" class="n">
                {t('packUse')}
              </th>
            </tr>
          </thead>
          <tbody>
            {packs.map((pack) => (
              <tr key={pack.name}>
                <th scope="row">
                  <a href={`/library.html#pack=${encodeURIComponent(pack.name)}`}>{pack.title}</a>
                </th>
                <td class="num">{pack.newest ? formatDay(pack.newest, t) : '–'}</td>
                <td class="n">{pack.series.toLocaleString('en-GB')}</td>
                <td>{t(pack.bundled ? 'packBundled' : 'packImported')}</td>
                <td class="n">
                  <Switch
                    on={!pack.off}
                    label={t('packUseOne', pack.title)}
                    onChange={(on) => onUse(pack.name, on)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p class="acts3">
        <button type="button" class="btn" onClick={onAdd}>
          {t('packAdd')}
        </button>
      </p>
    </>
  );
}
