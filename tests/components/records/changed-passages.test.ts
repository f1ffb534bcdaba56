import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { articleText, changedPassages } from '../../../components/records/changed-passages.ts';

const TEXT = ['Flood in Ostmark', 'At least 31 people died.', 'The dam held.', 'More follows.'];

function changed(edit: (lines: string[]) => void): ReturnType<typeof changedPassages> {
  const after = [...TEXT];
  edit(after);
  return changedPassages(TEXT.join('\n'), after.join('\n'));
}

describe('what changed between two texts', () => {
  it('is nothing where only white space and empty lines differ', () => {
    expect(changedPassages(TEXT.join('\n'), TEXT.join('  \n\n'))).toEqual([]);
  });

  it.each([
    {
      what: 'an edited line, with the line before it',
      edit: (lines: string[]) => void (lines[1] = 'At least 38 people died.'),
      passages: [
        {
          before: 'At least 31 people died.',
          after: 'At least 38 people died.',
          following: 'Flood in Ostmark',
        },
      ],
    },
    {
      what: 'an added line',
      edit: (lines: string[]) => void lines.splice(2, 0, 'Nine boats came.'),
      passages: [{ before: '', after: 'Nine boats came.', following: 'At least 31 people died.' }],
    },
    {
      what: 'a removed line at the beginning',
      edit: (lines: string[]) => void lines.shift(),
      passages: [{ before: 'Flood in Ostmark', after: '', following: '' }],
    },
    {
      what: 'two places apart',
      edit: (lines: string[]) => {
        lines[0] = 'Flood';
        lines[3] = 'That is all.';
      },
      passages: [
        { before: 'Flood in Ostmark', after: 'Flood', following: '' },
        { before: 'More follows.', after: 'That is all.', following: 'The dam held.' },
      ],
    },
    {
      what: 'a line that stands twice now',
      edit: (lines: string[]) => void lines.push('The dam held.'),
      passages: [{ before: '', after: 'The dam held.', following: 'More follows.' }],
    },
  ])('is $what', ({ edit, passages }) => {
    expect(changed(edit)).toEqual(passages);
  });

  const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 12 });

  it('leads from one text to the other: nothing that differs is left out', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const passages = changedPassages(a.join('\n'), b.join('\n'));
        const count = (lines: readonly string[], line: string): number =>
          lines.filter((one) => one === line).length;
        for (const line of ['a', 'b', 'c', 'd', 'e', 'f']) {
          const gone = passages.reduce(
            (sum, each) => sum + count(each.before.split('\n'), line),
            0,
          );
          const came = passages.reduce((sum, each) => sum + count(each.after.split('\n'), line), 0);
          expect(count(a, line) - gone + came).toBe(count(b, line));
        }
        expect(passages.length === 0).toBe(a.join('\n') === b.join('\n'));
      }),
    );
  });
});

it('the article of a snapshot is its blocks; without one it is the whole text', () => {
  const text = 'Menu\nFlood\nFooter';
  expect(articleText({ text, article: [{ start: 5, end: 10 }] })).toBe('Flood');
  expect(articleText({ text, article: null })).toBe(text);
});
