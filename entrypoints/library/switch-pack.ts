import { changeSettings } from '../../lib/store/settings.ts';
import { reopenShelf } from './use-search.ts';

/** Uses a pack, or leaves it out without removing it. */
export function switchPack(name: string, on: boolean): void {
  void changeSettings((settings) => ({
    ...settings,
    packs: { off: on ? settings.packs.off.filter((other) => other !== name) : [...settings.packs.off, name] },
  })).then(reopenShelf);
}
