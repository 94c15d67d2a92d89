import { z } from 'zod';
import { showSurface } from '../surface/show-surface.tsx';
import { DeskPage } from './desk-page.tsx';

// Zod's compiled parsers need eval, which the extension's policy forbids; this spares the attempt.
z.config({ jitless: true });

void showSurface('flags', <DeskPage />);
