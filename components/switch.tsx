import type { JSX } from 'preact';

export interface SwitchProps {
  on: boolean;
  label: string;
  onChange: (on: boolean) => void;
  disabled?: boolean | undefined;
}

/** A switch that acts at once; what it switches is in its label. */
export function Switch({ on, label, onChange, disabled }: SwitchProps): JSX.Element {
  return (
    <input
      type="checkbox"
      role="switch"
      class="switch"
      checked={on}
      aria-checked={on}
      aria-label={label}
      disabled={disabled ?? false}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
