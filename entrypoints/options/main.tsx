import { showSurface } from '../surface/show-surface.tsx';
import { OptionsPage } from './options-page.tsx';

void showSurface('options', <OptionsPage />);
