import { showSurface } from '../surface/show-surface.tsx';
import { WelcomePage } from './welcome-page.tsx';

void showSurface('welcomeTitle', <WelcomePage />);
