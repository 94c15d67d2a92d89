import type { JSX } from 'preact';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onChange: (value: string) => void;
  /** Shown as the first, unchosen option. */
  all?: string;
  disabled?: boolean;
}

/** A menu of one choice: the browser's own, so that keys, screen readers and phones know it. */
export function Choice({ label, value, options, onChange, all, disabled = false }: ChoiceProps): JSX.Element {
  return (
    <select
      class={`btn desk__choice${value === '' ? '' : ' is-on'}`}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {all !== undefined && <option value="">{all}</option>}
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
