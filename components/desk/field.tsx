import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
  hint?: string;
  type?: 'text' | 'url' | 'date' | 'password';
  /** A field of several lines, so many of them in view; one line without. */
  rows?: number;
  /** What may be chosen instead of typed. */
  offers?: readonly string[];
  placeholder?: string;
  /** As many characters as can be stored; addresses and lists may be longer than a line. */
  most?: number;
}

/** A labelled field for words: one line, or several. */
export function Field(props: FieldProps): JSX.Element {
  const { label, value, onValue, hint, type = 'text', rows, offers, placeholder } = props;
  const { most = rows !== undefined ? 100_000 : type === 'url' ? 4_000 : 1_000 } = props;
  const id = useId();
  const shared = {
    id,
    class: 'desk__input',
    value,
    placeholder,
    maxLength: most,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value),
  };
  // Preact types an input by one literal type each; these share all that is used here.
  const kind = { type } as { type: 'text' };
  return (
    <p class="desk__line">
      <label for={id}>{label}</label>
      {rows === undefined ? (
        <input {...shared} {...kind} autoComplete="off" list={offers && `${id}-offers`} />
      ) : (
        <textarea {...shared} rows={rows} />
      )}
      {offers && (
        <datalist id={`${id}-offers`}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
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
