import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface LineProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  type?: 'text' | 'url' | 'date';
}

/** A labelled line of text. */
export function Line({ label, value, onValue, hint, type = 'text' }: LineProps): JSX.Element {
  const id = useId();
  // Preact types an input by one literal type each; the three share all that is used here.
  const kind = { type } as { type: 'text' };
  return (
    <p class="desk__line">
      <label for={id}>{label}</label>
      <input
        {...kind}
        id={id}
        class="desk__input"
        value={value}
        maxLength={4000}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <small id={`${id}-hint`} class="muted">
          {hint}
        </small>
      )}
    </p>
  );
}

interface ParagraphProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  rows?: number;
}

/** A labelled field of several lines. */
export function Paragraph({ label, value, onValue, hint, rows = 4 }: ParagraphProps): JSX.Element {
  const id = useId();
  return (
    <p class="desk__line">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="desk__input"
        rows={rows}
        value={value}
        maxLength={100_000}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <small id={`${id}-hint`} class="muted">
          {hint}
        </small>
      )}
    </p>
  );
}

interface PickProps {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onValue: (value: string) => void;
}

/** A labelled menu. */
export function Pick({ label, value, options, onValue }: PickProps): JSX.Element {
  const id = useId();
  return (
    <p class="desk__line">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="desk__input"
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      >
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Fields that belong together. */
export const Group = ({ name, children }: { name: string; children: ComponentChildren }): JSX.Element => (
  <fieldset class="desk__group">
    <legend>{name}</legend>
    {children}
  </fieldset>
);
