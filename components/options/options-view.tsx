import type { ComponentChildren, JSX } from 'preact';
import { type MessageKey, useMessages } from '../messages.ts';
import { DataOptions, type DataOptionsProps } from './data-options.tsx';
import { MarkOptions, type MarkOptionsProps } from './mark-options.tsx';
import { PackOptions, type PackOptionsProps } from './pack-options.tsx';
import { WhereOptions, type WhereOptionsProps } from './where-options.tsx';

export interface Shortcut {
  name: string;
  /** "Alt+Shift+N"; empty when none is set. */
  keys: string;
}

export interface OptionsViewProps {
  where: WhereOptionsProps;
  marks: MarkOptionsProps;
  packs: PackOptionsProps;
  data: DataOptionsProps;
  shortcuts: readonly Shortcut[];
  onShortcuts?: (() => void) | undefined;
  theme: 'system' | 'light' | 'dark';
  onTheme: (theme: 'system' | 'light' | 'dark') => void;
  version: string;
}

const sections: [string, MessageKey][] = [
  ['where', 'optWhere'],
  ['marks', 'optMarks'],
  ['packs', 'optPacks'],
  ['shortcuts', 'optShortcuts'],
  ['theme', 'optTheme'],
  ['data', 'optData'],
  ['about', 'optAbout'],
];

const Section = (props: { id: string; title: string; children: ComponentChildren }): JSX.Element => (
  <section id={props.id} aria-labelledby={`${props.id}-title`}>
    <h2 class="sec" id={`${props.id}-title`}>
      {props.title}
    </h2>
    {props.children}
  </section>
);

const themes = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;

/** All options on one page; each takes effect at once. */
export function OptionsView(props: OptionsViewProps): JSX.Element {
  const t = useMessages();
  return (
    <div class="optw">
      <nav aria-label={t('optSections')}>
        {sections.map(([id, name]) => (
          <a key={id} href={`#${id}`}>
            {t(name)}
          </a>
        ))}
      </nav>
      <main>
        <h1 class="title opt__title">{t('options')}</h1>
        <Section id="where" title={t('optWhere')}>
          <WhereOptions {...props.where} />
        </Section>
        <Section id="marks" title={t('optMarks')}>
          <MarkOptions {...props.marks} />
        </Section>
        <Section id="packs" title={t('optPacks')}>
          <PackOptions {...props.packs} />
        </Section>
        <Section id="shortcuts" title={t('optShortcuts')}>
          <dl class="facts">
            {props.shortcuts.map(({ name, keys }) => (
              <div key={name} class="facts__row">
                <dt>{name}</dt>
                <dd>
                  {keys
                    ? keys.split('+').map((key) => (
                        <>
                          <kbd>{key}</kbd>{' '}
                        </>
                      ))
                    : t('noShortcut')}
                </dd>
              </div>
            ))}
          </dl>
          {props.onShortcuts && (
            <p class="acts3">
              <button type="button" class="btn" onClick={props.onShortcuts}>
                {t('changeShortcuts')}
              </button>
            </p>
          )}
        </Section>
        <Section id="theme" title={t('optTheme')}>
          <div class="opt">
            <div>
              <h3 id="theme-label">{t('theme')}</h3>
            </div>
            <fieldset class="seg" aria-labelledby="theme-label">
              {(['system', 'light', 'dark'] as const).map((theme) => (
                <button
                  key={theme}
                  type="button"
                  aria-pressed={props.theme === theme}
                  onClick={() => props.onTheme(theme)}
                >
                  {t(themes[theme])}
                </button>
              ))}
            </fieldset>
          </div>
          <div class="opt">
            <div>
              <h3>{t('language')}</h3>
              <p>{t('languageText')}</p>
            </div>
          </div>
        </Section>
        <Section id="data" title={t('optData')}>
          <DataOptions {...props.data} />
        </Section>
        <Section id="about" title={t('optAbout')}>
          <p class="opt__text">
            {t('aboutText', props.version)} <a href="/welcome.html#method">{t('methodTitle')}</a>
          </p>
          <p class="opt__text">{t('privacyText')}</p>
        </Section>
      </main>
    </div>
  );
}
