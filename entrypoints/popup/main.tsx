import { showSurface } from '../surface/show-surface.tsx';
import { prepareSidePanel } from '../surface/side-panel.ts';
import { Popup } from './popup.tsx';

void prepareSidePanel();
void showSurface('extensionName', <Popup />);
