/** Something that finds numbers in text; what it makes of them is not compared here, only its cost. */
export interface Spotter {
  /** Finds the numbers of a text and returns how many. */
  spot(text: string): number;
}

export const spotterNames = [
  'plumbline',
  'naive-regex',
  'compromise',
  'wink-nlp',
  'recognizers-text',
] as const;
export type SpotterName = (typeof spotterNames)[number];

/** Loads one spotter, and with it its library. */
export async function loadSpotter(name: SpotterName): Promise<Spotter> {
  const module: { spotter: Spotter } = await import(`./${name}.ts`);
  return module.spotter;
}
