import type { Finding } from '../../lib/core/checks/finding.ts';
import { answerForPage } from '../../lib/messaging/answer.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import type { MountCard } from '../../lib/page/card-control.ts';
import { createPageControl, type PageControl } from '../../lib/page/page-control.ts';
import { createPageSession, type SessionSettings } from '../../lib/page/page-session.ts';
import { placeFinding } from '../../lib/page/place-finding.ts';
import { type PageSettings, readPageSettings } from '../../lib/store/settings-in-page.ts';
import { whyOff } from '../../lib/store/where-to-check.ts';
import type { FlagsInPage } from '../flags-in-page.ts';
import { translate } from '../surface/messages.ts';
import { cardProps, isPrivate } from './card-props.ts';
import { isWorthReading } from './frames.ts';
import { beginLife, isAlive } from './life.ts';
import { loadScript } from './load-script.ts';
import { lookForFlags } from './own-flags.ts';
import { patiently } from './patiently.ts';
import { shadowStyles } from './shadow-styles.ts';

const sessionSettings = ({ where, marks, neverMark }: PageSettings, silenced: string[]): SessionSettings => ({
  style: marks.style,
  leaveMatchesUnmarked: marks.leaveMatchesUnmarked,
  whyOff: whyOff(where, location.hostname),
  neverMark: [...neverMark, ...silenced],
});

/** Reads this document and answers for it until the extension is updated or removed under it. */
export const runOnPage = async (): Promise<void> => {
  const frame = isWorthReading(window);
  if (frame === null) return;
  const life = beginLife();
  const { signal } = life;
  let settings = await readPageSettings();
  // A second start came meanwhile: this one must not stay to answer beside it.
  if (signal.aborted) return;
  /** Silenced on this page; in private windows kept nowhere else. */
  const silenced: string[] = [];
  // The session tells the control of its marks and the control acts on the session: one must come first.
  const late: { control?: PageControl } = {};
  const session = createPageSession({
    document,
    isTop: frame === 'top',
    settings: sessionSettings(settings, silenced),
    ...shadowStyles(),
    errorWords: () => translate('errorPage'),
    checked: () => {
      if (frame !== 'top') return;
      // Without an answer (the extension was updated under the page) there is nothing to paint.
      lookForFlags().then(session.showFlagged, () => undefined);
    },
    marksChanged: () => late.control?.marksChanged(),
    link: {
      checkPass: (pass) => {
        if (!isAlive()) life.abort();
        return patiently(() => callBackground('checkPass', pass));
      },
      reportState: (report) => void callBackground('reportState', report).catch(() => undefined),
    },
  });
  const flag = async (finding: Finding, ranges: readonly Range[]): Promise<void> => {
    const read = await session.read();
    const { request } = await loadScript<FlagsInPage>('flags-in-page');
    await callBackground('startFlag', await request(finding, ranges, read));
  };
  const flagFinding = async (finding: Finding): Promise<void> =>
    flag(finding, await placeFinding(finding, session));
  const control = createPageControl(
    {
      document,
      session: () => session,
      loadCard: () => loadScript<MountCard>('card'),
      cardProps: () =>
        cardProps(settings, session.identify().title, {
          silence: (key) => {
            silenced.push(key);
            session.use(sessionSettings(settings, silenced));
          },
          // It fails only where the extension was updated under the page, and its card stands there for show.
          flag: (finding) => void flagFinding(finding).catch(() => undefined),
        }),
      openCardAfter: () => settings.marks.openCardAfter,
      checkText: async (page) => {
        const { documentId } = session.identify();
        return (await patiently(() => callBackground('checkText', { page, documentId }))).findings;
      },
      noFigureWords: () => translate('noFigureInSelection'),
    },
    signal,
  );
  late.control = control;
  const readSettings = async (): Promise<void> => {
    settings = await readPageSettings();
    session.use(sessionSettings(settings, silenced));
  };
  const stops = [
    answerForPage({
      // Only the first answer to a call to all frames counts: frames inside the page never answer this one.
      identify: () => (frame === 'top' ? session.identify() : new Promise(() => {})),
      showFinding: ({ id, openCard }) => control.show(id, openCard),
      checkAnyway: session.checkAnyway,
      checkAgain: session.checkAgain,
      checkSelection: ({ text }) => control.checkSelection(text),
      flagFinding: async ({ finding }) => {
        if (!isPrivate()) await flagFinding(finding);
      },
      flagSelection: async () => {
        // Nothing of a private window is kept; what can be done there is to look the figure up.
        const chosen = isPrivate() ? null : await control.figureInSelection();
        await (chosen ? flag(chosen.finding, chosen.ranges) : control.checkSelection());
      },
      stepFinding: ({ by }) => control.step(by),
      pausePage: ({ paused }) => session.pause(paused),
      settingsChanged: readSettings,
    }),
    session.stop,
    control.close,
  ];
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
  });
  const restore = async (): Promise<void> => {
    session.checkAgain();
    // A page that waits to be shown again is told of nothing.
    if (isAlive()) await readSettings();
  };
  window.addEventListener('pageshow', ({ persisted }) => void (persisted && restore()), { signal });
  window.addEventListener('pagehide', control.close, { signal });
  if (!signal.aborted) session.start();
};
