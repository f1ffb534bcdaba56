/**
 * `node scripts/format-specs.mjs [--check] [FILE…]`: writes the language cases of
 * `tests/specs/<lang>/` one case to a line, so that a search shows a whole case and changing a case
 * changes one line. With `--check` it lists the files that are formatted differently, and fails if
 * there are any.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { formatSpecs, specFiles } from './lib/specs.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});

for (const file of positionals.length > 0 ? positionals : specFiles()) {
  const text = readFileSync(file, 'utf8');
  const formatted = formatSpecs(JSON.parse(text));
  if (text === formatted) continue;
  if (values.check) {
    console.error(`${file}: not one case a line, or out of order: npm run format`);
    process.exitCode = 1;
  } else writeFileSync(file, formatted);
}
