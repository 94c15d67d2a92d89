import type { CheckPass, PageState, PassReply } from '../../lib/messaging/protocol.ts';
import { hashText } from '../../lib/page/block-hash.ts';
import { noFigure } from '../../lib/page/no-figure.ts';
import { createPageSession, type PageSession, type SessionSettings } from '../../lib/page/page-session.ts';

/** Rates every "N%" and "N,NNN" of a pass as matching; what the page's part makes of a reply is what is tested. */
export const answerPass = ({ documentId, pass, page, places }: CheckPass): PassReply => {
  const findings = page.blocks.flatMap(({ text }, at) =>
    Array.from(text.matchAll(/\d+(,\d{3})+|\d+%/g), ({ 0: quote, index }) => ({
      ...noFigure(quote, { start: index, end: index + quote.length }, 'Matches.'),
      id: `${places[at]}.${index}`,
      block: places[at] ?? 0,
      rating: 'matches' as const,
      abstained: null,
    })),
  );
  const textAt = new Map(page.blocks.map(({ text }, at) => [places[at], text]));
  return {
    documentId,
    pass,
    findings,
    hashes: findings.map(({ block }) => hashText(textAt.get(block) ?? '')),
    disputes: {},
    suppressed: 0,
  };
};

export const allOn: SessionSettings = {
  style: 'underline',
  leaveMatchesUnmarked: false,
  whyOff: null,
  neverMark: [],
};

/** A session on the test page, with what it sent and said. */
export const runSession = (
  settings: Partial<SessionSettings> = {},
  answer: (pass: CheckPass) => PassReply | Promise<PassReply> = answerPass,
): { session: PageSession; passes: CheckPass[]; states: PageState[] } => {
  const passes: CheckPass[] = [];
  const states: PageState[] = [];
  const session = createPageSession({
    document,
    settings: { ...allOn, ...settings },
    isTop: true,
    errorWords: () => 'This page could not be checked',
    checked: () => {},
    marksChanged: () => {},
    link: {
      checkPass: async (pass) => {
        passes.push(pass);
        return answer(pass);
      },
      reportState: ({ state }) => states.push(state),
    },
  });
  session.start();
  return { session, passes, states };
};

/** The words painted now, whatever their rating. */
export const paintedNow = (): string[] =>
  [...CSS.highlights].flatMap(([name, ranges]) =>
    name === 'plumbline-open' ? [] : [...ranges].map((range) => (range as Range).toString()),
  );
