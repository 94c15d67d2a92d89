import { afterAll, beforeAll, inject } from 'vitest';
import { type LaunchOptions, launch, type Session } from './session.ts';

/** One browser for all tests of a file, closed after them. */
export function useSession(options: LaunchOptions = { inPrivate: false }): () => Session {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await launch(inject('browser'), options);
  });
  afterAll(async () => {
    await session?.close();
  });
  return () => {
    if (session === undefined) throw new Error('the browser did not start');
    return session;
  };
}
