import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { figureText } from '../format.ts';
import { useMessages } from '../messages.ts';

/** Other ways to take the sentence, each with its arithmetic; folded until asked for. */
export function Readings({
  finding,
  open = false,
}: {
  finding: Finding;
  open?: boolean;
}): JSX.Element | null {
  const t = useMessages();
  const seen = new Set<string>();
  const readings = finding.readings.filter(({ name, derivation }) => {
    const key = `${name} ${derivation}`;
    return seen.has(key) ? false : seen.add(key);
  });
  // The only reading is the one already shown.
  if (readings.length < 2) return null;
  return (
    <details class="fold" open={open}>
      <summary>{t('readingsQuestion')}</summary>
      <table class="readings">
        <caption class="vh">{t('readingsTried')}</caption>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.name + reading.derivation} class={reading.rating === 'differs' ? '' : 'is-true'}>
              <th scope="row">
                {reading.name}
                <span class="work">{reading.derivation}</span>
              </th>
              <td>{figureText(reading.value, finding.official?.unit ?? finding.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
