import { type ComponentChildren, type JSX, render } from 'preact';
import '../../assets/theme/page.css';
import '../../components/library/library.css';
import '../../components/options/options.css';
import '../../components/panel/panel.css';
import '../../components/text/text.css';
import '../../components/welcome/welcome.css';
import { MessagesProvider } from '../../components/messages.ts';
import { inEnglish, inGerman } from '../page/components/translate.ts';
import { sheets } from './sheets.ts';
import './gallery.css';

/** These fill a page; one to a sheet. */
const wholePages = new Set([
  'text',
  'text-empty',
  'text-checking',
  'welcome',
  'options',
  'library',
  'library-packs',
  'library-import',
  'library-found',
]);

const asked = new URLSearchParams(location.search);
const sheet = asked.get('show') ?? 'card';

const Specimen = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element =>
  wholePages.has(sheet) ? (
    <div class="specimen__box">{children}</div>
  ) : (
    <div class="specimen" id={name}>
      <h3>{name}</h3>
      <div class="specimen__box">{children}</div>
    </div>
  );

const specimens = sheets[sheet] ?? {};
const only = asked.get('only');
document.documentElement.className = `theme-${asked.get('theme') ?? 'auto'}`;

render(
  <MessagesProvider value={asked.get('lang') === 'de' ? inGerman : inEnglish}>
    <div class={wholePages.has(sheet) ? '' : 'gallery'}>
      {Object.entries(specimens)
        .filter(([name]) => only === null || name === only)
        .map(([name, specimen]) => (
          <Specimen key={name} name={name}>
            {specimen}
          </Specimen>
        ))}
    </div>
  </MessagesProvider>,
  document.getElementById('gallery') as HTMLElement,
);
