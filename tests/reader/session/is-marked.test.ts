import { expect, it } from 'vitest';

import { isMarked } from '../../../entrypoints/reader/session/is-marked.ts';
import type { ClaimKind } from '../../../lib/model/claim.ts';

const claim = { checkWorthiness: 1, kinds: ['money', 'rank'] as const satisfies ClaimKind[] };

it.each([
  { hiddenKinds: [], isPainted: true, why: 'nothing is hidden' },
  { hiddenKinds: ['money'], isPainted: true, why: 'one of its kinds is left' },
  { hiddenKinds: ['rank', 'money'], isPainted: false, why: 'all its kinds are hidden' },
] as const)('a claim of two kinds is marked: $isPainted, as $why', ({ hiddenKinds, isPainted }) => {
  expect(isMarked(claim, { density: 'important', hiddenKinds })).toBe(isPainted);
});

it('what is not important enough is not marked, whatever its kind', () => {
  const minor = { ...claim, checkWorthiness: 0 };
  expect(isMarked(minor, { density: 'key', hiddenKinds: [] })).toBe(false);
});
