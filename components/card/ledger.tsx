import type { JSX } from 'preact';
import type { Finding } from '../../lib/core/checks/finding.ts';
import { useMessages } from '../messages.ts';

/** The arithmetic step by step, with a rule above the result. */
export function Ledger({ finding }: { finding: Finding }): JSX.Element | null {
  const t = useMessages();
  if (finding.steps.length === 0) return null;
  // A rank's steps are a list of places, not a sum.
  const last = finding.kind === 'rank' ? 0 : finding.steps.length - 1;
  return (
    <div class="sum">
      <table>
        <caption class="vh">{t('arithmetic')}</caption>
        <tbody>
          {finding.steps.map((step, i) => (
            <tr key={step.label} class={i === last && last > 0 ? 'is-result' : ''}>
              <th scope="row">{step.label}</th>
              <td>{step.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
