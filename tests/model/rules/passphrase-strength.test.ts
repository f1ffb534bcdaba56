import { expect, it } from 'vitest';
import { passphraseStrength } from '../../../lib/model/rules/passphrase-strength.ts';

it.each([
  ['nothing', '', 'short'],
  ['seven characters', 'x7Kq9mT', 'short'],
  ['seven characters beyond the first plane', '😀'.repeat(7), 'short'],
  ['a word with a number in a row', 'password123', 'weak'],
  ['a word with a year and a sign', 'Summer2024!', 'weak'],
  ['one letter', 'aaaaaaaaaaaaaaaa', 'weak'],
  ['one word many times', 'ferry ferry ferry ferry ferry', 'weak'],
  ['digits in a row', '123456789012345', 'weak'],
  ['three words', 'lantern quarry ferry', 'fair'],
  ['four words', 'lantern quarry ferry almond', 'strong'],
  ['five words joined by hyphens', 'lantern-quarry-ferry-almond-noon', 'strong'],
  ['four words of Russian', 'фонарь карьер паром миндаль', 'strong'],
  ['eight characters of Chinese', '灯笼渡口杏仁正午', 'strong'],
  ['ten characters by chance', 'x7Kq9mT2pL', 'strong'],
  ['letters with marks, composed or not', 'mu\u0308hle laterne f\u00e4hre mandel', 'strong'],
] as const)('%s: %s is %s', (_what, passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
