import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

// `npx vite tests/gallery` shows every surface and state; ?show=card&theme=dark&lang=de choose.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [preact({ prefreshEnabled: false })],
});
