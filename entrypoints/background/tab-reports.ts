import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { shareLists, unshareLists } from '../../lib/messaging/shared-lists.ts';

/** What was found in one frame of a tab; the frame itself knows how far it is read. */
export interface FrameReport {
  documentId: string;
  findings: Finding[];
  /** Read and not checked, each with its reason; shown only where the reader asks what was read. */
  unchecked: Finding[];
  suppressed: number;
}

/** Reports of all frames by tab. They outlive the worker in session storage (memory), but for private windows. */
export interface TabReports {
  get: (tabId: number) => Promise<ReadonlyMap<number, FrameReport>>;
  set: (at: { tabId: number; frameId: number; isPrivate: boolean }, report: FrameReport) => Promise<void>;
  remove: (tabId: number) => Promise<void>;
}

const keyOf = (tabId: number): string => `reports-${tabId}`;

const findings = z.array(
  z.custom<Finding>((value) => typeof value === 'object' && value !== null && 'id' in value),
);

/** Only this program writes them, from checked messages; the outline is checked so that an older form is passed over. */
const storedSchema = z.array(
  z.tuple([
    z.int(),
    z.object({
      documentId: z.string(),
      findings,
      unchecked: findings,
      suppressed: z.number(),
    }),
  ]),
);

const sharedSchema = z.object({ value: z.unknown(), lists: z.array(z.unknown()) });

const readStored = async (tabId: number): Promise<Map<number, FrameReport>> => {
  const stored = sharedSchema.safeParse((await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)]);
  const parsed = storedSchema.safeParse(stored.success ? unshareLists(stored.data) : null);
  return new Map(parsed.success ? parsed.data : []);
};

export const createTabReports = (): TabReports => {
  const held = new Map<number, Promise<Map<number, FrameReport>>>();

  const framesOf = (tabId: number): Promise<Map<number, FrameReport>> => {
    const frames = held.get(tabId) ?? readStored(tabId).catch(() => new Map<number, FrameReport>());
    held.set(tabId, frames);
    return frames;
  };

  return {
    get: framesOf,
    set: async ({ tabId, frameId, isPrivate }, report) => {
      const frames = await framesOf(tabId);
      // A new document in the top frame: the frames of the old one are gone with it.
      if (frameId === 0 && frames.get(0)?.documentId !== report.documentId) frames.clear();
      frames.set(frameId, report);
      if (isPrivate) return;
      // A full session store loses only what a worker would have remembered.
      await browser.storage.session.set({ [keyOf(tabId)]: shareLists([...frames]) }).catch(() => undefined);
    },
    remove: async (tabId) => {
      held.delete(tabId);
      await browser.storage.session.remove(keyOf(tabId));
    },
  };
};
