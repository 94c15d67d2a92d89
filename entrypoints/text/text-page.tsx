import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/card.tsx';
import { type TextState, TextView } from '../../components/text/text-view.tsx';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { callBackground } from '../../lib/messaging/call.ts';
import { cardActions, todayByClock } from '../surface/card-actions.ts';
import { takeHandedText } from '../surface/handed-text.ts';
import { OwnPageBar } from '../surface/own-page-bar.tsx';
import { checkInParts } from './check-in-parts.ts';

const actions = cardActions(null);

/** The paste box, wired to the background; nothing of the text is kept. */
export function TextPage(): JSX.Element {
  const [text, setText] = useState('');
  const [day, setDay] = useState(todayByClock());
  const [state, setState] = useState<TextState>({ is: 'empty' });
  const [findings, setFindings] = useState<Finding[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);

  const check = async (text: string): Promise<void> => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    setFindings([]);
    setChosen(null);
    setState({ is: 'checking', done: 0, paragraphs: 1 });
    let read = 0;
    try {
      await checkInParts(
        text,
        day || null,
        (page) => callBackground('checkText', { page, documentId: null }),
        (so) => {
          read = so.findings.length + so.suppressed;
          setFindings(so.findings);
          setState({ is: 'checking', done: so.done, paragraphs: so.paragraphs });
        },
        abort.signal,
      );
      if (running.current === abort) setState({ is: 'done', stopped: abort.signal.aborted, read });
    } catch (error) {
      if (running.current === abort)
        setState({ is: 'error', message: error instanceof Error ? error.message : String(error) });
    }
  };

  useEffect(
    () =>
      takeHandedText((handed) => {
        setText(handed);
        void check(handed);
      }),
    [],
  );

  return (
    <>
      <OwnPageBar current="text" />
      <TextView
        text={text}
        onText={setText}
        day={day}
        onDay={setDay}
        state={state}
        findings={findings}
        onCheck={() => void check(text)}
        onStop={() => running.current?.abort()}
        chosen={chosen}
        onChoose={(finding) => setChosen(chosen === finding.id ? null : finding.id)}
        evidenceOf={(finding) => <Card {...actions} finding={finding} frame="row" />}
      />
    </>
  );
}
