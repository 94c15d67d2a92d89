import type { JSX } from 'preact';
import type { Finding, Step } from '../../lib/core/checks/finding.ts';
import { figureText } from '../format.ts';
import { useMessages } from '../messages.ts';
import { distanceOf } from './two-figures.ts';

/** "19,982 − 20,000: −18 (−0.1%)": the gap as the last step, where the official side is a single value of a kind to subtract. */
function gapOf(finding: Finding): Step | null {
  const distance = finding.rating === 'close' || finding.rating === 'differs' ? distanceOf(finding) : null;
  const unit = finding.official?.unit ?? null;
  if (!distance || finding.steps.length !== 1 || distance.stated === 0) return null;
  if (finding.kind !== 'level' && finding.kind !== 'total') return null;
  const { stated, official } = distance;
  const gap = official - stated;
  if (Math.abs(gap) < 1e-9) return null;
  const inPoints = unit !== null && /^per ?cent/.test(unit);
  const percent = (gap / Math.abs(stated)) * 100;
  const share = inPoints || Math.abs(percent) < 0.05 ? '' : ` (${figureText(percent, 'percent', true, 1)})`;
  return {
    label: `${figureText(official, unit)} − ${figureText(stated, unit)}`,
    value: figureText(gap, inPoints ? 'points' : unit, true) + share,
  };
}

/** The arithmetic step by step, with a rule above the result. */
export function Ledger({ finding }: { finding: Finding }): JSX.Element | null {
  const t = useMessages();
  if (finding.steps.length === 0) return null;
  const gap = gapOf(finding);
  const steps = gap ? [...finding.steps, gap] : finding.steps;
  // A rank's steps are a list of places, not a sum.
  const result = finding.kind === 'rank' ? 0 : steps.length - 1;
  return (
    <div class="sum">
      <table>
        <caption class="vh">{t('arithmetic')}</caption>
        <tbody>
          {steps.map((step, i) => (
            <tr key={`${step.label} ${step.value}`} class={i === result && result > 0 ? 'is-result' : ''}>
              <th scope="row">{step.label}</th>
              <td>{step.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
