import jsonld from 'jsonld';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/terms/';
const FOAF = 'http://xmlns.com/foaf/0.1/';

/** The W3C's terms that we use, as its stored context defines them; `assessing` is not among them. */
const anno = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    TimeState: `${OA}TimeState`,
    Person: `${FOAF}Person`,
    Software: `${AS}Application`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    commenting: `${OA}commenting`,
    linking: `${OA}linking`,
    questioning: `${OA}questioning`,
    tagging: `${OA}tagging`,
    body: { '@type': '@id', '@id': `${OA}hasBody` },
    target: { '@type': '@id', '@id': `${OA}hasTarget` },
    source: { '@type': '@id', '@id': `${OA}hasSource` },
    selector: { '@type': '@id', '@id': `${OA}hasSelector` },
    state: { '@type': '@id', '@id': `${OA}hasState` },
    creator: { '@type': '@id', '@id': `${DC}creator` },
    generator: { '@type': '@id', '@id': `${AS}generator` },
    motivation: { '@type': '@vocab', '@id': `${OA}motivatedBy` },
    purpose: { '@type': '@vocab', '@id': `${OA}hasPurpose` },
    cached: { '@type': '@id', '@id': `${OA}cachedSource` },
    via: { '@type': '@id', '@id': `${OA}via` },
    items: { '@type': '@id', '@id': `${AS}items`, '@container': '@list' },
    partOf: { '@type': '@id', '@id': `${AS}partOf` },
    first: { '@type': '@id', '@id': `${AS}first` },
    last: { '@type': '@id', '@id': `${AS}last` },
    format: 'http://purl.org/dc/elements/1.1/format',
    created: `${DC}created`,
    modified: `${DC}modified`,
    generated: `${DC}issued`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    start: `${OA}start`,
    end: `${OA}end`,
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    sourceDate: `${OA}sourceDate`,
    name: `${FOAF}name`,
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    total: `${AS}totalItems`,
    startIndex: `${AS}startIndex`,
  },
};

/**
 * A document expanded as JSON-LD, with the W3C's context from here: nothing is loaded.
 * @param {unknown} document
 * @returns {Promise<string>} The expanded document as JSON.
 */
export async function expand(document) {
  const documentLoader = (url) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`would load ${url}`);
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: anno });
  };
  return JSON.stringify(await jsonld.expand(document, { documentLoader, safe: true }));
}
