import { asylum } from './asylum.ts';
import { channelCrossings } from './channel-crossings.ts';
import { europe } from './europe.ts';
import { health } from './health.ts';
import { labour } from './labour.ts';
import { migration } from './migration.ts';
import type { ObservationSource } from './observation-row.ts';
import { oecd } from './oecd.ts';
import { prices } from './prices.ts';
import { publicFinances } from './public-finances.ts';
import { society } from './society.ts';
import { unitedStates } from './united-states.ts';
import { world } from './world.ts';

/** Every family of files that the packs are made from. */
export const SOURCES: readonly ObservationSource[] = [
  channelCrossings,
  asylum,
  migration,
  prices,
  labour,
  publicFinances,
  health,
  society,
  unitedStates,
  europe,
  world,
  oecd,
  { pack: 'events', read: () => [] },
];
