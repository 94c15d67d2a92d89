import { expect, it } from 'vitest';
import { frameOf, idInFrame } from '../../../lib/messaging/frame-id.ts';

it.each([
  [0, '3:14:1'],
  [7, '3:14:1'],
  [4294967297, '12:0:0'],
])('frame %d is told from the id it gives', (frameId, id) => {
  expect(frameOf(idInFrame(frameId, id))).toBe(frameId);
});
