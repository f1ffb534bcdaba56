import { describe, expect, it } from 'vitest';
import { allNames, makeHighlightNames } from '../../lib/highlights/marks.ts';
import { DEFAULT_MARK_COLOURS } from '../../lib/model/mark-colours.ts';
import { highlightStyleSheet } from '../../lib/highlights/style-sheet.ts';

const names = makeHighlightNames();
const css = highlightStyleSheet(names);

describe('highlightStyleSheet', () => {
  it('has a rule for every name, and one where colours are forced', () => {
    for (const name of allNames(names)) {
      expect(css).toContain(`::highlight(${name}){`);
      expect(css).toContain(`@media (forced-colors:active){::highlight(${name}){`);
    }
  });

  it('sets no text colour and draws no wavy line', () => {
    expect(css).not.toMatch(/[{;]color:/u);
    expect(css).not.toContain('wavy');
  });

  it('tells the four states by four different underlines', () => {
    for (const underline of ['solid', 'double', 'dotted', 'dashed'])
      expect(css).toContain(`underline ${underline}`);
  });

  it('keeps every ground translucent', () => {
    const grounds = [...css.matchAll(/background-color:([^;}]+)/gu)].map((match) => match[1]);
    expect(grounds.length).toBeGreaterThan(0);
    for (const ground of grounds)
      expect(ground).toMatch(/^transparent$|\/ 0\.[0-4]\d*\)$|^#[0-9a-f]{6}[0-3][0-9a-f]$/u);
  });

  it('stays clear of red, green and amber', () => {
    const hues = Object.values(DEFAULT_MARK_COLOURS).map(hueOf);
    for (const { hue, saturation } of hues) {
      if (saturation > 0.1) expect(hue > 170 && hue < 320).toBe(true);
    }
  });

  it('takes the colours a person chose', () => {
    const own = { ...DEFAULT_MARK_COLOURS, people: '#123456' };
    const chosen = highlightStyleSheet(names, own);
    expect(chosen).toContain(
      'background-color:#12345624;text-decoration:underline solid 1px #123456',
    );
    expect(chosen).not.toContain(DEFAULT_MARK_COLOURS.people);
  });
});

/** Hue in degrees and saturation 0 to 1, as HSV has them. */
function hueOf(hex: string): { hue: number; saturation: number } {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const most = Math.max(r, g, b);
  const span = most - Math.min(r, g, b);
  if (span === 0) return { hue: 0, saturation: 0 };
  const sixth = most === r ? (g - b) / span : most === g ? (b - r) / span + 2 : (r - g) / span + 4;
  return { hue: (sixth * 60 + 360) % 360, saturation: span / most };
}
