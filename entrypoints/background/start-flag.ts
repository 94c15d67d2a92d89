import type { PackSummary } from '../../lib/core/series/catalogue-data.ts';
import type { FlagStart } from '../../lib/flags/edit-flag.ts';
import { findingSchema } from '../../lib/flags/finding-schema.ts';
import { pageFactsSchema } from '../../lib/flags/flag.ts';
import type { FlagRequest } from '../../lib/messaging/protocol.ts';
import { saveDraft } from '../../lib/store/flag-store.ts';
import { openOwnDatabase } from '../../lib/store/own-database.ts';

/** What the editor starts from; throws where the request is not of its form. */
const flagStart = (request: FlagRequest, packs: readonly PackSummary[], now: string): FlagStart => ({
  quote: { type: 'TextQuoteSelector', ...request.quote },
  position: request.position && { type: 'TextPositionSelector', ...request.position },
  passage: request.passage,
  page: pageFactsSchema.parse({
    ...request.page,
    retrieved: now,
    // The editor asks whether to keep it; until then it waits with the draft.
    savedText: request.text,
    archiveUrl: null,
  }),
  finding: findingSchema.parse(request.finding),
  packs: packs.map(({ name, version }) => ({ name, version })),
});

/** Keeps what is being flagged as a draft; gives the path of the editor on it. */
export const startFlag = async (request: FlagRequest, packs: readonly PackSummary[]): Promise<string> => {
  const id = crypto.randomUUID();
  const now = new Date().toISOString();
  const database = openOwnDatabase();
  try {
    await saveDraft(database, id, flagStart(request, packs, now), now);
  } finally {
    database.close();
  }
  return `/desk.html#${new URLSearchParams({ new: id })}`;
};
