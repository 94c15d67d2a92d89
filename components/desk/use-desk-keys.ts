import type { DeskViewProps, SearchRef } from './desk-view.tsx';

/** How many rows Page up and Page down go. */
const pageRows = 12;

/**
 * The desk's keys: arrows or j and k move, Home and End jump, space chooses, e edits, Delete deletes,
 * Ctrl+Z undoes, / searches, Escape closes. Inside a field only Escape does anything.
 */
export function useDeskKeys(props: DeskViewProps, search: SearchRef): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return;
    const typing =
      event.target.matches('input:not([type=checkbox]), textarea, select') || event.target.closest('dialog');
    if (typing) {
      if (event.key === 'Escape' && event.target === search.current) search.current?.blur();
      return;
    }
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && props.done?.onUndo) {
      event.preventDefault();
      props.done.onUndo();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const elsewhere =
      event.target.closest('button, a, summary, input') &&
      !event.target.closest('.desk__scroll tbody, .desk__cards');
    if (elsewhere && event.key !== '/' && event.key !== 'Escape') return;
    if (event.key === ' ' && event.target.matches('input')) return;
    const done = runKey(event.key, props, search);
    if (done) event.preventDefault();
  };
}

function runKey(key: string, props: DeskViewProps, search: SearchRef): boolean {
  const { flags, current, chosen, onCurrent, onChoose } = props.list;
  const at = flags.findIndex(({ id }) => id === current);
  const step = steps[key];
  if (step !== undefined && flags.length > 0) {
    const next = Math.min(flags.length - 1, Math.max(0, at < 0 ? 0 : at + step));
    const flag = flags[next];
    if (flag) onCurrent(flag.id);
    return true;
  }
  if (key === '/') {
    search.current?.focus();
    return true;
  }
  if (current === null) return false;
  if (key === ' ' || key === 'x') onChoose(current, !chosen.has(current));
  else if (key === 'e') props.onEdit();
  else if (key === 'Delete') props.bulk.onDelete();
  else if (key === 'Escape') props.onCloseDetail();
  else return false;
  return true;
}

const steps: Record<string, number> = {
  ArrowDown: 1,
  j: 1,
  ArrowUp: -1,
  k: -1,
  PageDown: pageRows,
  PageUp: -pageRows,
  Home: -Number.MAX_SAFE_INTEGER,
  End: Number.MAX_SAFE_INTEGER,
};
