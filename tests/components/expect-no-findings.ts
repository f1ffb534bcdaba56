import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe finds in the document, by rule and element. */
export async function expectNoFindings(): Promise<void> {
  const { violations } = await axe.run(document.body, {
    // What stands around a view: landmarks and colours are looked at in real browsers.
    rules: { region: { enabled: false }, 'color-contrast': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}
