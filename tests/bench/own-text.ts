/** News as it is written, figures and none, in our own words: what is timed where no saved pages are at hand. */
export const ownText: readonly string[] = [
  'More than 20,000 people crossed the Channel in small boats in the first half of 2025, up 48% on the same months of last year, government figures show. Ministers said the pilot agreed in July would start within weeks.',
  'The number of asylum seekers in hotels fell by almost a third to 32,059 at the end of June, from 47,000 two years before, while the bill came down from £3bn to £2.1bn. Charities said the money would be better spent on homes.',
  'In a long and at times heated debate the opposition leader asked why the plan had been published so late, who had been consulted about it, and whether the department had any idea what it would mean for the people who live nearby.',
  'Inflation eased to 3.6 per cent in October from 3.8 per cent, the first fall since May, and the Bank is expected to cut its rate by 25 basis points to 3.75 per cent when its committee meets on 18 December.',
  'One in five families, some 1.2 million households, will pay between £150 and £200 a year more from April. “It is too much,” said a mother of three from Leeds, whose bill has doubled since 2021.',
  'The house stands at the end of a lane behind the church, and for as long as anyone can remember its garden has been open on summer Sundays. Visitors leave a few coins in a tin by the gate and take away cuttings wrapped in newspaper.',
  'Waiting lists in England stood at 7.41 million, down by about 43,000 in a month; 191,493 patients had waited over a year. Four in ten were seen within 18 weeks at the worst trust, against a target of 92%.',
  'She was 34 when she took over the firm, which then had nine staff and a turnover of half a million pounds. It now employs 460 people at four sites, ships to 27 countries and made a profit of £12.4m last year, a rise of 16 per cent.',
];
