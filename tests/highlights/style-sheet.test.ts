import { describe, expect, it } from 'vitest';
import { allNames, makeHighlightNames } from '../../lib/highlights/marks.ts';
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
    for (const ground of grounds) expect(ground).toMatch(/^transparent$|\/ 0\.[0-4]\d*\)$/u);
  });

  it('stays clear of red, green and amber', () => {
    const hues = [...css.matchAll(/oklch\([\d.]+ ([\d.]+) ([\d.]+)/gu)].map(([, chroma, hue]) => ({
      chroma: Number(chroma),
      hue: Number(hue),
    }));
    expect(hues.length).toBeGreaterThan(0);
    for (const { chroma, hue } of hues)
      if (chroma > 0.05) expect(hue > 190 && hue < 320).toBe(true);
  });
});
