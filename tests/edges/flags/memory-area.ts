import { openDatabase, type PlumblineDatabase } from '../../../lib/store/database.ts';
import type { CopyArea } from '../../../lib/store/second-copy.ts';

export interface MemoryArea extends CopyArea {
  held: Map<string, unknown>;
  /** How many writes go well; the next one is torn off with nothing written, as is all that follows. */
  writesLeft: number;
}

/** The extension's storage in memory: keeps copies, writes whole or not at all, and can break off. */
export function memoryArea(): MemoryArea {
  const write = (change: () => void): Promise<void> => {
    if (area.writesLeft <= 0) return Promise.reject(new Error('IO error: No space left on device'));
    area.writesLeft -= 1;
    change();
    return Promise.resolve();
  };
  const area: MemoryArea = {
    held: new Map(),
    writesLeft: Number.POSITIVE_INFINITY,
    keys: async () => [...area.held.keys()],
    get: async (keys) =>
      structuredClone(
        Object.fromEntries(keys.filter((key) => area.held.has(key)).map((key) => [key, area.held.get(key)])),
      ),
    set: (items) =>
      write(() => {
        for (const [key, value] of Object.entries(structuredClone(items))) area.held.set(key, value);
      }),
    remove: (keys) =>
      write(() => {
        for (const key of keys) area.held.delete(key);
      }),
  };
  return area;
}

/** A database of its own with a second copy in memory. */
export const freshDatabase = (area: CopyArea = memoryArea()): PlumblineDatabase =>
  openDatabase(`test-${crypto.randomUUID()}`, area);
