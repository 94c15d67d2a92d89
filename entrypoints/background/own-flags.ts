import type { Hand } from '../../lib/flags/edit-flag.ts';
import { recordOf } from '../../lib/flags/flag-record.ts';
import { seeFlag } from '../../lib/flags/see-flag.ts';
import type { FlagAnchor, FlagSighting } from '../../lib/messaging/protocol.ts';
import { changeFlags, flagsOfPage } from '../../lib/store/flag-store.ts';
import { openOwnDatabase } from '../../lib/store/own-database.ts';
import { readDeskSettings } from '../../lib/store/settings-desk.ts';

/** What is needed to find the reader's own flags again in the page with these addresses; withdrawn ones rest. */
export async function anchorsOfPage(addresses: string[]): Promise<FlagAnchor[]> {
  const database = openOwnDatabase();
  try {
    const flags = await flagsOfPage(database, addresses);
    return flags
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ id, quote, position, passage }) => ({
        id,
        quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
        position: position && { start: position.start, end: position.end },
        passage,
      }));
  } finally {
    database.close();
  }
}

/** Keeps with each flag what the page said of it. */
export async function keepSightings(seen: readonly FlagSighting[]): Promise<void> {
  const hand: Hand = { who: (await readDeskSettings()).name, at: new Date().toISOString() };
  const byId = new Map(seen.map(({ id, outcome, now }) => [id, { outcome, now }]));
  const database = openOwnDatabase();
  try {
    await changeFlags(database, [...byId.keys()], (flag) => {
      const sighting = byId.get(flag.id);
      return recordOf(sighting ? seeFlag(flag, sighting, hand) : flag);
    });
  } finally {
    database.close();
  }
}
