import { leadsSomewhere } from '../address-of-quote.ts';

/** The W3C's context: its address is a name here, and is never loaded. */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What our own terms begin with. */
const OWN = 'urn:tallymark:';

/**
 * The context of what we write. `assessing` is missing in the W3C's stored context: without our own
 * entry a motivation and a purpose of that name would vanish when the document is expanded. The
 * others are words of a verdict and of evidence that the model has none for.
 */
export const CONTEXT = [
  ANNO_CONTEXT,
  {
    '@version': 1.1,
    assessing: 'http://www.w3.org/ns/oa#assessing',
    title: 'http://purl.org/dc/terms/title',
    description: 'http://purl.org/dc/terms/description',
    judges: `${OWN}judges`,
    level: `${OWN}level`,
    found: `${OWN}found`,
    justification: `${OWN}justification`,
    stance: `${OWN}stance`,
    record: { '@id': `${OWN}record`, '@type': '@json' },
  },
] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The IRI of something of ours; ids that came in with a file may be no UUIDs. */
export function iriOf(id: string): string {
  return `${UUID.test(id) ? 'urn:uuid:' : `${OWN}id:`}${id}`;
}

/** An address as an IRI, with everything escaped that must be; null where it is none. */
export function asIri(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { href } = new URL(url);
  // Brackets and bars may stand in an address, and not in an IRI.
  return leadsSomewhere(href)
    ? href.replace(/[[\]|\\^`{}"<>\s]/g, (char) => encodeURIComponent(char))
    : null;
}
