/**
 * `npm run schema`: writes the JSON Schema of a backup, as the code reads it, to
 * docs/backup.schema.json. A test says when that is no longer the same.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from './lib/bundle.mjs';

const { backupSchemaText } = await importTypeScript('scripts/lib/backup-schema.ts');
const file = join(import.meta.dirname, '../docs/backup.schema.json');
writeFileSync(file, await backupSchemaText());
