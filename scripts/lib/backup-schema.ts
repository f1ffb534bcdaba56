import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import * as v from 'valibot';

import { BACKUP_FORMAT, RECORD_VERSION } from '../../lib/formats/backup.ts';
import { BACKUP_LISTS } from '../../lib/formats/backup-lines.ts';
import { figureSchema, recordedClaimSchema } from '../../lib/model/schemas/claim-schemas.ts';
import { instant } from '../../lib/model/schemas/schema-parts.ts';
import {
  evidenceSchema,
  findingSchema,
  pageEditSchema,
  patchSchema,
  quoteSchema,
  recordSchemas,
  reviewSchema,
  targetSchema,
} from '../../lib/model/schemas/schemas.ts';

type AnySchema = v.GenericSchema;

/** What each list of a backup is a list of. */
const NAMES = {
  sources: 'source',
  snapshots: 'snapshot',
  stories: 'story',
  subjects: 'subject',
  annotations: 'annotation',
  revisions: 'revision',
  sightings: 'sighting',
  drafts: 'draft',
  dismissals: 'dismissal',
  scales: 'scale',
  erasures: 'erasure',
  searches: 'search',
} as const satisfies Record<(typeof BACKUP_LISTS)[number], string>;

const size = v.pipe(v.number(), v.integer(), v.minValue(0));

function ofEachList<Made>(make: (list: (typeof BACKUP_LISTS)[number]) => Made) {
  return Object.fromEntries(BACKUP_LISTS.map((list) => [list, make(list)]));
}

const backup = v.pipe(
  v.object({
    format: v.literal(BACKUP_FORMAT),
    version: v.literal(RECORD_VERSION),
    exportedAt: instant,
    withheld: size,
    counts: v.object(ofEachList(() => size)),
    records: v.object(ofEachList((list) => v.array(recordSchemas[list] as AnySchema))),
    checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  }),
  v.title('Tallymark backup'),
);

/**
 * The JSON Schema (2020-12) of a backup of this version, made from the schemas that read one, as
 * the text of a file. What they check and JSON Schema cannot say (that a time exists, that a span
 * does not end before it starts) is left out.
 */
export function backupSchemaText(): Promise<string> {
  const records = BACKUP_LISTS.map((list) => [NAMES[list], recordSchemas[list]] as const);
  const definitions: Record<string, AnySchema> = {
    ...Object.fromEntries(records),
    claim: recordedClaimSchema,
    evidence: evidenceSchema,
    figure: figureSchema,
    finding: findingSchema,
    'page-edit': pageEditSchema,
    patch: patchSchema,
    quote: quoteSchema,
    review: reviewSchema,
    target: targetSchema,
  };
  const schema = toJsonSchema(backup, {
    definitions,
    errorMode: 'ignore',
    target: 'draft-2020-12',
    typeMode: 'input',
  });
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 100 });
}
