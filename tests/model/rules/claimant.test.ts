import { expect, it } from 'vitest';
import type { Voice } from '../../../lib/model/claim.ts';
import { claimantVoice } from '../../../lib/model/rules/claimant.ts';

function voice(name: string, how: Voice['how']): Voice {
  return { id: name, name, how, role: 'quoted source', kind: 'unknown', span: null };
}

const [police, organisers, hospital] = [
  voice('police', 'said'),
  voice('the organisers', 'said'),
  voice('the hospital', 'citing'),
] as const;

it.each([
  ['the only one', [police], null, police],
  ['the innermost of those that pass words on', [police, hospital], null, hospital],
  ['nobody where several speak side by side', [police, organisers], null, null],
  ['the one that was chosen of these', [police, organisers], 'police', police],
  ['nobody where nobody speaks', [], null, null],
])('is %s', (_who, voices, claimant, expected) => {
  expect(claimantVoice({ voices, claimant })).toBe(expected);
});
