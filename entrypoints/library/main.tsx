import { showSurface } from '../surface/show-surface.tsx';
import { LibraryPage } from './library-page.tsx';

void showSurface('library', <LibraryPage />);
