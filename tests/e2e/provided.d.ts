import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Which browser this run drives; set by the project in vitest.config.ts. */
    browser: 'chromium' | 'firefox';
  }
}
