import { describe, expect, it } from 'vitest';
import { unloadedClues } from '../../lib/article/unloaded-clues.ts';
import type { AnnotationId } from '../../lib/model/ids.ts';

const id = 'a' as AnnotationId;
const words = 'Nineteen people were killed.';

function clues(html: string): ReturnType<typeof unloadedClues> {
  document.head.innerHTML = '';
  document.body.innerHTML = html;
  return unloadedClues(document, [{ id, words }]);
}

describe('what a document says of text it does not show', () => {
  it.each([
    [
      'a closed part',
      '<details><summary>Toll</summary><p>Nineteen people were killed.</p></details>',
    ],
    ['a hidden tab', '<div hidden><p>Nineteen <b>people</b> were&nbsp;killed.</p></div>'],
  ])('is that it holds words in %s', (_what, html) => {
    expect(clues(html).hidden).toEqual([id]);
  });

  it.each([
    ['a script', '<script type="application/json">"Nineteen people were killed."</script>'],
    ['a template', '<template><p>Nineteen people were killed.</p></template>'],
    ['another sentence', '<p>Ninety people were killed.</p>'],
  ])('is nothing for words in %s', (_what, html) => {
    expect(clues(html).hidden).toEqual([]);
  });

  it.each([
    ['a button', '<button>Load more</button>', true],
    ['a labelled button', '<button aria-label="Show older updates">+</button>', true],
    ['a link to the next page', '<a rel="next" href="?page=2">2</a>', true],
    ['a headline that begins so', '<a href="/x">Read more</a>', false],
    ['a long button', `<button>Read more ${'about the flood '.repeat(9)}</button>`, false],
    ['nothing of the kind', '<button>Share</button>', false],
  ])('tells by %s whether there is more', (_what, html, expected) => {
    expect(clues(html).hasMore).toBe(expected);
  });
});
