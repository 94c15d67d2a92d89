import { describe, expect, test } from 'vitest';
import { inSentence } from '../../../lib/core/checks/format.ts';

describe('a title within a sentence', () => {
  test.each([
    ['Net migration of EU+ nationals', 'net migration of EU+ nationals'],
    ['Returns from the UK', 'returns from the UK'],
    ['Core CPI inflation', 'core CPI inflation'],
    ['A share of the whole', 'a share of the whole'],
    ['GDP growth on the month', 'GDP growth on the month'],
    ['A&E attendances', 'A&E attendances'],
    ['CO2 in the air', 'CO2 in the air'],
    ['Bank Rate', 'Bank Rate'],
    ['Home Office spending on asylum', 'Home Office spending on asylum'],
    ['', ''],
  ])('%s', (title, said) => {
    expect(inSentence(title)).toBe(said);
  });
});
