import { showSurface } from '../surface/show-surface.tsx';
import { SidePanel } from './side-panel.tsx';

void showSurface('extensionName', <SidePanel />);
