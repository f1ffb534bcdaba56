import { describe, expect, it } from 'vitest';
import { describeSpan } from '../../lib/anchoring/describe.ts';
import { keptText } from '../../lib/anchoring/kept-pieces.ts';
import { resolveIn } from '../../lib/anchoring/resolve.ts';
import { SearchableText } from '../../lib/anchoring/searchable-text.ts';
import { weigh } from '../../lib/anchoring/weigh.ts';
import { figureDouble } from './figure-double.ts';

const BEFORE = 'The depot at Kelmar had stood empty since the autumn.';
const TOLL = 'Forty men of the night shift were killed, the ministry said on Monday.';
const EDITED = TOLL.replace('Forty', 'Fifty');
const AFTER = 'The owners of the depot gave no answer to our questions.';

/** What is said of words of an old text on a page, and the block that they were found in. */
function look(old: string, page: string, words = TOLL): { state: string; block: string } {
  const start = old.indexOf(words);
  const target = describeSpan(old, { start, end: start + words.length });
  const searchable = SearchableText.of(page);
  const found = resolveIn(searchable, target, figureDouble);
  const kept = keptText(old, null, searchable);
  const loaded = { hasMore: false, isHidden: false };
  const { resolution } = weigh(found, target, kept, loaded, figureDouble);
  if (resolution.state === 'orphan') return { state: resolution.reason, block: '' };
  const from = page.lastIndexOf('\n', resolution.span.start) + 1;
  const to = page.indexOf('\n', resolution.span.end);
  return { state: resolution.state, block: page.slice(from, to < 0 ? page.length : to) };
}

describe('words at an end of their text', () => {
  it.each([
    ['their copy is a caption above them', [BEFORE, `${TOLL} Photo: Ilse Maren`, EDITED]],
    ['the paragraph before them is another', ['Snow lay on the pass all week.', EDITED]],
  ])('are found edited at its end, where %s', (_where, lines) => {
    const old = [BEFORE, TOLL].join('\n');
    expect(look(old, lines.join('\n'))).toEqual({ state: 'changed', block: EDITED });
  });

  it('are found edited at its start, where their copy is right below them', () => {
    const page = [EDITED, TOLL, AFTER].join('\n');
    expect(look([TOLL, AFTER].join('\n'), page)).toEqual({ state: 'changed', block: EDITED });
  });
});

describe('words whose copy is a caption', () => {
  it('are found in their own paragraph though their first words were edited', () => {
    const now = 'At least a hundred ' + TOLL.slice(TOLL.indexOf('men'));
    const page = [BEFORE, `${TOLL} Photo: Ilse Maren`, now, AFTER].join('\n');
    expect(look([BEFORE, TOLL, AFTER].join('\n'), page)).toEqual({ state: 'changed', block: now });
  });

  it('are found in their own paragraph after a lead that the caption leaves out', () => {
    const words = 'More than 100 workers killed in the depot fire';
    const around = (...lines: string[]): string =>
      ['Calendar', 'Letters to us', ...lines, 'November 20, 2019 - 11:28', AFTER].join('\n');
    const now = `Kelmar. ${words.replace('100', '112')}`;
    const page = around(`${words} Photo: Ilse Maren`, now);
    const old = around(`Kelmar. ${words}`);
    expect(look(old, page, words)).toEqual({ state: 'changed', block: now });
  });
});

describe('words that are repeated in a new block', () => {
  it('are at their own place, where they opened the text and an entry on top repeats them', () => {
    const now = TOLL.replace('night shift', 'night\u00a0shift');
    const page = ['18:50', `What we know so far. ${TOLL}`, now, AFTER].join('\n');
    expect(look([TOLL, AFTER].join('\n'), page)).toEqual({ state: 'same', block: now });
  });

  it('are not moved, where a line at the end of the page repeats them after a lead-in', () => {
    const old = [BEFORE, TOLL, AFTER].join('\n');
    const page = [BEFORE, AFTER, `Read more: ${TOLL}`].join('\n');
    expect(look(old, page).state).toBe('removed');
  });
});
