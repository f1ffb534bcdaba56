import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import type { Bench, Measure } from './frame.ts';
import type { PaintingTimes } from './painting/in-page.ts';

const COUNTS = [1000, 2000, 5000];

/** Paints claims by the thousand and finds the one under the pointer, beside the least loop that fills highlights. */
export const bench: Bench = {
  name: 'painting',
  async run(context) {
    const { chrome } = context;
    if (chrome === null) return [];
    const script = await readFile(
      await context.bundleForPage('tests/bench/painting/in-page.ts', 'painting'),
      'utf8',
    );
    const browser = await chromium.launch({ executablePath: chrome, chromiumSandbox: false });
    try {
      const measures: Measure[] = [];
      for (const count of COUNTS) {
        // A page each: ranges of the last count would have to be moved with every element of the next.
        const page = await browser.newPage();
        await page.setContent('<!doctype html><body></body>');
        await page.addScriptTag({ content: script });
        const times = await page.evaluate<PaintingTimes>(`painting.measurePainting(${count})`);
        measures.push(...measuresOf(times));
        await page.close();
      }
      return measures;
    } finally {
      await browser.close();
    }
  },
};

function measuresOf(times: PaintingTimes): Measure[] {
  const what = `${times.ranges} ranges`;
  return [
    {
      name: `paint ${what}`,
      value: times.painter,
      unit: 'ms',
      goal: 'at most 1.3 x the plain loop, no node added',
      beside: [
        { name: 'plain loop', value: times.plain },
        { name: 'wrapping in elements', value: times.wrapping },
        { name: 'nodes added', value: times.nodesAdded },
      ],
    },
    {
      name: `hit test, ${what}`,
      value: times.hit,
      unit: 'ms',
      goal: 'at most 0.2 ms at 2,000 ranges',
      beside: [{ name: 'sorting once', value: times.sorted }],
    },
  ];
}
