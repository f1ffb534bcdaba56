/**
 * `npm run -s claims -- FILE…`: prints what would be marked, then the hints, as one JSON object on
 * one line for each file. FILE is text or HTML, also gzipped; `-` is standard input. `--pretty`
 * adds line breaks, `--text` prints the page text that the offsets refer to, `--all` also prints
 * statements without a figure. `--marks` prints how much of each article is underlined, and exits
 * with 1 where it is more than a page may have. `--why "SENTENCE"` explains, for each number in English words, which
 * recognizer read it and what the refiners did with it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { importTypeScript } from './lib/bundle.mjs';
import { explainText } from './lib/explain-text.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lang: { type: 'string' },
    pretty: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    marks: { type: 'boolean', default: false },
    why: { type: 'string' },
  },
});

if (values.why !== undefined) {
  console.log(await explainText(values.why));
  process.exit(0);
}
if (positionals.length === 0) {
  console.error(
    'usage: npm run -s claims -- [--lang LANG] [--pretty] [--text] [--all] FILE…\n' +
      '       npm run -s claims -- --marks FILE…\n' +
      '       npm run -s claims -- --why "SENTENCE"',
  );
  process.exit(2);
}

const { printClaims } = await importTypeScript('scripts/lib/print-claims.ts');
const { measureMarks, MOST_UNDERLINED } = await importTypeScript('scripts/lib/measure-marks.ts');
for (const file of positionals) {
  try {
    process.stdout.write(`${answerOn(file)}\n`);
  } catch (error) {
    console.error(`${file}: ${error.message}`);
    process.exitCode = 1;
  }
}

function answerOn(file) {
  if (!values.marks) return printClaims(file, readText(file), values);
  const share = measureMarks(file, readText(file));
  const { article, marks, quoted, underlined, words } = share;
  if (underlined > MOST_UNDERLINED) process.exitCode = 1;
  const sign = underlined > MOST_UNDERLINED ? '✗' : '✓';
  const line = `${sign} ${percent(underlined)} underlined, ${percent(quoted)} in quotations; ${marks} marks in ${article} characters: ${file}`;
  return [line, ...(values.pretty ? words : [])].join('\n    ');
}

function percent(share) {
  return `${(100 * share).toFixed(1)} %`;
}

function readText(file) {
  const bytes = readFileSync(file === '-' ? 0 : file);
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
}
