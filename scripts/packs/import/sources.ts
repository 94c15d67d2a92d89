import { asylum } from './asylum.ts';
import { channelCrossings } from './channel-crossings.ts';
import { migration } from './migration.ts';
import type { ObservationSource } from './observation-row.ts';

/** Every family of files that the packs are made from. */
export const SOURCES: readonly ObservationSource[] = [channelCrossings, asylum, migration];
