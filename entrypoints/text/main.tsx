import { showSurface } from '../surface/show-surface.tsx';
import { TextPage } from './text-page.tsx';

void showSurface('checkTextTitle', <TextPage />);
