import { type ComponentChildren, type JSX, render } from 'preact';
import '../../assets/theme/surface.css';
import '../../assets/theme/page.css';
import { MessagesProvider } from '../../components/messages.ts';
import { inEnglish, inGerman } from '../page/components/translate.ts';
import { cardSpecimens } from './card-specimens.tsx';
import { popupSpecimens } from './popup-specimens.tsx';
import './gallery.css';

/** One state of one surface, with its name. */
export type Specimens = Record<string, JSX.Element>;

const sheets: Record<string, Specimens> = { card: cardSpecimens, popup: popupSpecimens };

const Specimen = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element => (
  <div class="specimen" id={name}>
    <h3>{name}</h3>
    <div class="specimen__box">{children}</div>
  </div>
);

const asked = new URLSearchParams(location.search);
const specimens = sheets[asked.get('show') ?? 'card'] ?? cardSpecimens;
const only = asked.get('only');
document.documentElement.className = `theme-${asked.get('theme') ?? 'auto'}`;

render(
  <MessagesProvider value={asked.get('lang') === 'de' ? inGerman : inEnglish}>
    <div class="gallery">
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
