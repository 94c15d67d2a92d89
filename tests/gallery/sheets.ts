import type { JSX } from 'preact';
import { cardSpecimens } from './card-specimens.tsx';
import { foundSpecimens, importSpecimens, packsSpecimens, seriesSpecimens } from './library-specimens.tsx';
import {
  optionsSpecimens,
  panelSpecimens,
  textCheckingSpecimens,
  textEmptySpecimens,
  textSpecimens,
  welcomeSpecimens,
} from './page-specimens.tsx';
import { popupSpecimens } from './popup-specimens.tsx';

/** Every state of one surface, by name. */
export type Specimens = Record<string, JSX.Element>;

/** Every surface: what the gallery shows and axe checks. */
export const sheets: Record<string, Specimens> = {
  card: cardSpecimens,
  popup: popupSpecimens,
  panel: panelSpecimens,
  text: textSpecimens,
  'text-empty': textEmptySpecimens,
  'text-checking': textCheckingSpecimens,
  welcome: welcomeSpecimens,
  options: optionsSpecimens,
  library: seriesSpecimens,
  'library-packs': packsSpecimens,
  'library-import': importSpecimens,
  'library-found': foundSpecimens,
};
