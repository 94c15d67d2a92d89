import { describe, expect, it } from 'vitest';
import { figures, only, written } from './read.ts';

const percentages: [text: string, span: string, value: number, name: string][] = [
  ['48%', '48%', 48, 'percent'],
  ['48 per cent of', '48 per cent', 48, 'percent'],
  ['a 30-percent share', '30-percent', 30, 'percent'],
  ['3pc in January', '3pc', 3, 'percent'],
  ['one percent', 'one percent', 1, 'percent'],
  ['0.5 percentage points', '0.5 percentage points', 0.5, 'percentage point'],
  ['2pp', '2pp', 2, 'percentage point'],
  ['a quarter point', 'a quarter point', 0.25, 'percentage point'],
  ['half a percentage point', 'half a percentage point', 0.5, 'percentage point'],
  ['25 basis points', '25 basis points', 25, 'basis point'],
];

const sums: [text: string, span: string, value: number, code: string][] = [
  ['cost £2.7m', '£2.7m', 2_700_000, 'GBP'],
  ['about $76 US', '$76 US', 76, 'USD'],
  ['US$84 billion', 'US$84 billion', 84e9, 'USD'],
  ['US $84 billion', 'US $84 billion', 84e9, 'USD'],
  ['$US113 trillion', '$US113 trillion', 113e12, 'USD'],
  ['HK$5.4m', 'HK$5.4m', 5_400_000, 'HKD'],
  ['USD115', 'USD115', 115, 'USD'],
  ['Rs. 20', 'Rs. 20', 20, 'INR'],
  ['1,200€', '1,200€', 1200, 'EUR'],
  ['50 million USD', '50 million USD', 50e6, 'USD'],
  ['10.5 million Australian dollars', '10.5 million Australian dollars', 10.5e6, 'AUD'],
  ['133.2p', '133.2p', 1.332, 'GBP'],
  ['470 pence', '470 pence', 4.7, 'GBP'],
  ['63 cents', '63 cents', 0.63, 'USD'],
  ['3 dollars 50 cents', '3 dollars 50 cents', 3.5, 'USD'],
  ['twenty rupees and 43 paise', 'twenty rupees and 43 paise', 20.43, 'INR'],
  ['$20 and 43c', '$20 and 43c', 20.43, 'USD'],
  ['worth up to PS2.7m', 'PS2.7m', 2_700_000, 'GBP'],
  ['-£5', '-£5', -5, 'GBP'],
];

const durations: [text: string, value: number, name: string][] = [
  ['one hour, 32 minutes and 54 seconds', 5574, 'second'],
  ['10 minutes and 57 seconds', 657, 'second'],
  ['8 minutes, 39 seconds', 519, 'second'],
  ['2 hours 36 minutes', 156, 'minute'],
];

const measures: [text: string, kind: string, name: string, per: string | null][] = [
  ['1.5 degrees Celsius', 'temperature', 'celsius', null],
  ['1.60C above', 'temperature', 'celsius', null],
  ['32°F', 'temperature', 'fahrenheit', null],
  ['1.8m tall', 'length', 'm', null],
  ['325 kilometres away', 'length', 'km', null],
  ['3,923sq m of land', 'area', 'square metre', null],
  ['311 square miles', 'area', 'square mile', null],
  ['24703m2', 'area', 'square metre', null],
  ['38.1 billion tonnes of CO2', 'mass', 'tonne', null],
  ['a twenty-pound bag', 'mass', 'lb', null],
  ['35 GWh', 'energy', 'gigawatt hour', null],
  ['256GB', 'data', 'GB', null],
  ['80km/h', 'length', 'km', 'hour'],
  ['74 mph', 'speed', 'mph', null],
  ['423.9 ppm', 'other', 'ppm', null],
  ['13.4 weeks', 'time', 'week', null],
];

const counts: [text: string, name: string, head: string][] = [
  ['60 commercial fishermen who', 'commercial fishermen', 'fisherman'],
  ['20,000 asylum seekers have reached', 'asylum seekers', 'seeker'],
  ['9.3 million shipping containers', 'shipping containers', 'container'],
  ['43 million registered refugees', 'registered refugees', 'refugee'],
  ['460 red and blue cars', 'red and blue cars', 'car'],
  ['8,000+ homes', 'homes', 'home'],
  ['one report said', 'report', 'report'],
  ['the 12 page document', 'page', 'page'],
  ['five new seasons of', 'new seasons', 'season'],
  ['18,536 fewer people', 'people', 'person'],
  ['one man to balance', 'man', 'man'],
  ['one of the houses', 'houses', 'house'],
  ['two of the team’s coaches left', 'team’s coaches', 'coach'],
  ['thousands of job cuts', 'job cuts', 'cut'],
  ['three full-time officers', 'full-time officers', 'officer'],
  ['a four-cylinder engine', 'cylinder', 'cylinder'],
];

const rates: [text: string, per: string][] = [
  ['£3,500 a month', 'month'],
  ['39 per 100,000', '100,000'],
  ['8.4 per million people', 'million people'],
  ['124 a day', 'day'],
  ['£96 a month on average', 'month'],
  ['£2,000 more a year', 'year'],
  ['38 billion tonnes of fossil carbon a year', 'year'],
  ['2.6 people every two minutes', 'two minutes'],
  ['53 a vessel, and', 'vessel'],
  ['$1,100 per square foot', 'square foot'],
  ['$80 per sq m', 'square metre'],
  ['15% per annum', 'year'],
  ['800,000 barrels a day', 'day'],
  ['five million pounds every day', 'day'],
  ['$15.4/hour', 'hour'],
];

describe('units', () => {
  it.each(percentages)('reads the percentage in "%s"', (text, span, value, name) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ value, unit: { name } });
    expect(written(text, quantity)).toBe(span);
  });
  it.each(sums)('reads the sum in "%s"', (text, span, value, name) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ value, unit: { kind: 'currency', name } });
    expect(written(text, quantity)).toBe(span);
  });
  it.each(durations)('joins the length of time in "%s"', (text, value, name) => {
    const quantity = only(text);
    expect(quantity).toMatchObject({ value, unit: { kind: 'time', name } });
    expect(written(text, quantity)).toBe(text);
  });
  it.each([
    ['in 5 minutes 3 people came', ['5', '3']],
    ['for 2 hours, 40 minutes later', ['2 hours, 40 minutes']],
    ['90 minutes and 12 people', ['90', '12']],
    ['5 minutes and 75 seconds', ['5', '75']],
    ['3 hours and 20 seconds', ['3', '20']],
  ])('joins only what is one length: "%s"', (text, found) => expect(figures(text)).toEqual(found));
  it.each(measures)('reads the measure in "%s"', (text, kind, name, per) => {
    expect(only(text)).toMatchObject({ unit: { kind, name, per } });
  });
  it.each(counts)('reads what is counted in "%s"', (text, name, head) => {
    expect(only(text)).toMatchObject({ unit: { kind: 'count', name, head } });
  });
  it.each(rates)('reads what "%s" is divided by', (text, per) => {
    expect(only(text).unit?.per).toBe(per);
  });
  it('spans the unit words where they stand, and nowhere when they are left out', () => {
    const text = '7- or 8-inch screens';
    expect(figures(text)).toEqual(['7', '8']);
    const count = only('about 60 commercial fishermen');
    expect(count.unit?.span).toEqual({ start: 9, end: 29 });
    expect(count.phrase).toEqual({ start: 0, end: 29 });
  });
});

describe('what is no unit', () => {
  it.each([
    ['50,000 in 2020', null],
    ['12,750 made the trip', null],
    ['50,271 since the election', null],
    ['£2.7m was paid', 'GBP'],
    ['2.7m came', null],
    ['48 per cent a year ago', 'percent'],
  ])('%s', (text, name) => {
    expect(only(text).unit?.name ?? null).toBe(name);
    expect(only(text).unit?.per ?? null).toBeNull();
  });
});
