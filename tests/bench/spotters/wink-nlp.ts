import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import type { Spotter } from './spotter.ts';

const wink = winkNlp(model);

export const spotter: Spotter = {
  spot: (text) => {
    const entities = wink.readDoc(text).entities().out(wink.its.detail);
    return Array.isArray(entities) ? entities.length : 0;
  },
};
