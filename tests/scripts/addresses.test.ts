import { describe, expect, it } from 'vitest';

import { helperAddress } from '../../lib/lookup/helper-address.ts';
import { HELPERS } from '../../lib/model/helper.ts';
import { strangeAddresses } from '../../scripts/lib/addresses.mjs';

const MODULE = `
const web = "https://duckduckgo.com/?q=", encyclopedia = "https://www.wikipedia.org/search-redirect.php?family=wikipedia&language=";
const data = "https://www.wikidata.org/w/index.php?search=", checks = "https://toolbox.google.com/factcheck/explorer/search/";
const copies = "https://web.archive.org/web/*/", save = "https://web.archive.org/save/";`;

describe('the look for addresses of other machines', () => {
  it('knows every address a helper can have', () => {
    const sought = { text: 'x', summary: null, counted: [], url: 'https://a.example/', lang: 'en' };
    for (const helper of HELPERS) {
      const address = helperAddress(helper, sought) ?? '';
      const known = strangeAddresses('chunk.js', `${MODULE} '${address}'`);
      expect(known).toEqual([address]);
    }
  });

  it('takes the module of helpers in the background and in pages of ours', () => {
    expect(strangeAddresses('background.js', MODULE)).toEqual([]);
  });

  it.each(['reader.js', 'shown.js', 'card.js', 'watcher.js', 'unpainted.js'])(
    'takes none of them in %s',
    (name) => {
      expect(strangeAddresses(name, MODULE)).toHaveLength(6);
    },
  );

  it('takes the names of formats, which nobody goes to', () => {
    const names = ['http://www.w3.org/2000/svg', 'http://schemas.openxmlformats.org/package/2006'];
    expect(strangeAddresses('library-worker.js', `"${names.join('" "')}"`)).toEqual([]);
    expect(strangeAddresses('a.js', '"http://schemas.openxmlformats.org.example/"')).toHaveLength(
      1,
    );
  });

  it.each([
    ['one of them alone', '"https://web.archive.org/save/"'],
    ['another address', `${MODULE} "https://tracker.example/"`],
    ['one that begins like one of them', `${MODULE} "https://duckduckgo.com/?q=evil&"`],
  ])('does not take %s', (_what, text) => {
    expect(strangeAddresses('background.js', text)).toHaveLength(1);
  });
});
