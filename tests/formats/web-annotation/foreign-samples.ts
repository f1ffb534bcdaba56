/** An annotation as another program writes it, and its parts. */
export const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const QUOTE = {
  type: 'TextQuoteSelector',
  exact: '31 people died',
  prefix: 'say ',
  suffix: '.',
};
export const TARGET = { source: 'https://quay.test/ferry', selector: QUOTE };
export const ONE = {
  '@context': CONTEXT,
  id: 'https://notes.test/1',
  type: 'Annotation',
  creator: { id: 'https://notes.test/ida', type: 'Person', name: 'Ida' },
  created: '2025-05-09T11:00:00Z',
  modified: '2025-05-10T12:00:00+02:00',
  body: { type: 'TextualBody', value: 'Doubtful', purpose: 'commenting' },
  target: TARGET,
};
