import { browser } from 'wxt/browser';
import { type Answers, answerCalls, type Sender } from '../../lib/messaging/answer.ts';
import { callPage, tellPages, tellSurfaces } from '../../lib/messaging/call.ts';
import type { DatasetState, PageReport, ToBackground } from '../../lib/messaging/protocol.ts';
import { checkArgument } from '../../lib/messaging/schemas.ts';
import { changeSettings, readSettings, watchSettings } from '../../lib/store/settings.ts';
import { openPage } from '../surface/open-page.ts';
import { checkPage, checkPass, withAddress } from './check-page.ts';
import { createDataset, type Dataset } from './dataset.ts';
import { createMenu, hearRequests } from './on-request.ts';
import { anchorsOfPage, keepSightings } from './own-flags.ts';
import { startFlag } from './start-flag.ts';
import { startFlags } from './start-flags.ts';
import { startInTab } from './start-in-tab.ts';
import { createTabReports, type TabReports } from './tab-reports.ts';
import { showCount, showOff } from './toolbar.ts';

// WXT types paths only after a build.
const ownAddress = (path: string): string =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

const tabOf = ({ tabId }: Sender): number => {
  if (tabId === null) throw new Error('Only a page in a tab may ask this.');
  return tabId;
};

/** What our own pages may ask and a page's script may not. */
const ownPagesOnly = ({ isExtensionPage }: Sender): void => {
  if (!isExtensionPage) throw new Error('Only Plumbline’s own pages may ask this.');
};

const countIn = async (reports: TabReports, tabId: number): Promise<number> =>
  [...(await reports.get(tabId)).values()].reduce((sum, { findings }) => sum + findings.length, 0);

/** The report of a tab: what its page says of itself now, with what was found in it; never that of a page it left. */
const reportOf = async (reports: TabReports, tabId: number): Promise<PageReport | null> => {
  const page = await callPage({ tabId, frameId: 0 }, 'identify').catch(() => null);
  if (page === null) return null;
  const { documentId, site, title, state } = page;
  const frames = await reports.get(tabId);
  const top = frames.get(0);
  const isOld = top !== undefined && top.documentId !== documentId;
  const current = isOld ? [] : [...frames].sort(([a], [b]) => a - b).map(([, report]) => report);
  return {
    documentId,
    site,
    title,
    state,
    findings: current.flatMap(({ findings }) => findings),
    unchecked: current.flatMap(({ unchecked }) => unchecked),
    suppressed: current.reduce((sum, { suppressed }) => sum + suppressed, 0),
  };
};

/** Whatever shows the data must show the new; what was found in open pages with the old is judged again. */
const tellOfData = async (state: DatasetState): Promise<void> => {
  await tellSurfaces('datasetChanged', state);
  if (state.is === 'ready') await tellPages('checkAgain');
};

const answersFrom = (dataset: Dataset, reports: TabReports): Answers<ToBackground> => {
  const changed = async (tabId: number): Promise<void> => {
    await showCount(tabId, await countIn(reports, tabId));
    await tellSurfaces('reportChanged', { tabId });
  };
  return {
    checkPass: async (pass, sender) => {
      const tabId = tabOf(sender);
      const { reply, unchecked } = await checkPass(pass, sender, dataset);
      const { documentId, findings, suppressed } = reply;
      await reports.set({ ...sender, tabId }, { documentId, findings, unchecked, suppressed });
      await changed(tabId);
      return reply;
    },
    checkText: ({ page }, sender) => checkPage(withAddress(page, sender), dataset),
    reportState: async ({ documentId, state }, sender) => {
      const tabId = tabOf(sender);
      if (state.is !== 'done') {
        await reports.set({ ...sender, tabId }, { documentId, findings: [], unchecked: [], suppressed: 0 });
      }
      if (sender.frameId === 0) await showOff(state.is === 'off', tabId);
      await changed(tabId);
    },
    pageReport: ({ tabId }, sender) => {
      ownPagesOnly(sender);
      return reportOf(reports, tabId);
    },
    startInTab: ({ tabId }, sender) => {
      ownPagesOnly(sender);
      return startInTab(tabId);
    },
    datasetState: () => dataset.state(),
    importBundled: (sender) => {
      ownPagesOnly(sender);
      return dataset.bringUpToDate();
    },
    packsChanged: async (sender) => {
      ownPagesOnly(sender);
      dataset.forget();
      await tellOfData(dataset.state());
    },
    neverMark: async ({ key }, { isPrivate }) => {
      if (isPrivate) return;
      await changeSettings((settings) => ({
        ...settings,
        neverMark: [...new Set([...settings.neverMark, key])],
      }));
    },
    startFlag: async (request, { isPrivate }) => {
      if (isPrivate) throw new Error('Nothing of a private window is kept.');
      const { packs } = await dataset.catalogue();
      await openPage(await startFlag(request, packs));
    },
    flagsOfPage: ({ addresses }) => anchorsOfPage(addresses),
    flagsSeen: async ({ seen }, { isPrivate }) => {
      if (!isPrivate) await keepSightings(seen);
    },
    openPage: ({ path }) => openPage(path),
  };
};

/** Registers everything at once, as a worker that wakes must; loads nothing until it is asked. */
export const runBackground = (): void => {
  const dataset = createDataset({
    packsFolder: ownAddress('/packs/'),
    version: browser.runtime.getManifest().version,
    packsOff: async () => (await readSettings()).packs.off,
    changed: (state) => void tellOfData(state),
  });
  const reports = createTabReports();
  answerCalls<ToBackground>('background', answersFrom(dataset, reports), checkArgument);
  hearRequests();
  browser.tabs.onRemoved.addListener((tabId) => void reports.remove(tabId));
  watchSettings(({ where, packs }, before) => {
    void showOff(!where.everywhere);
    void tellPages('settingsChanged');
    if (packs.off.join() === before.packs.off.join()) return;
    dataset.forget();
    void tellOfData(dataset.state());
  });
  browser.runtime.onStartup.addListener(() => void startFlags().catch(() => undefined));
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    const imported = dataset.bringUpToDate();
    const { where, welcomed } = await readSettings();
    // The page says what is going on while the data is put in place.
    if (reason === 'install' && !welcomed) await openPage('/welcome.html');
    await createMenu();
    await showOff(!where.everywhere);
    await imported;
  });
};
