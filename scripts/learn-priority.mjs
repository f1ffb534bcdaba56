/**
 * `node scripts/learn-priority.mjs TRAIN.jsonl [--measure FILE.jsonl]…`: trains the English
 * sentence model and writes its weights; the same input gives the same bytes. Each line of an input
 * is `{"text", "worthy"}`; `--measure` prints the average precision on a file and does not train on
 * it. Only ClaimBuster's sentences (CC BY 4.0) may go into the weights that ship.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { importTypeScript } from './lib/bundle.mjs';

const TARGET = 'lib/claims/grammars/en/priority-weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { measure: { type: 'string', multiple: true, default: [] } },
});
const [input] = positionals;
if (input === undefined) {
  console.error('usage: node scripts/learn-priority.mjs TRAIN.jsonl [--measure FILE.jsonl]…');
  process.exit(2);
}

const readRows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

const { averagePrecision, DEFAULT_OPTIONS, learnPriority, toModule } = await importTypeScript(
  'scripts/lib/learn-priority.ts',
);
const { readSentenceModel } = await importTypeScript('lib/claims/priority/sentence-model.ts');

const packed = learnPriority(readRows(input), DEFAULT_OPTIONS);
writeFileSync(TARGET, toModule(packed));
console.log(`${TARGET}: ${packed.buckets} weights`);

const model = readSentenceModel(packed);
for (const file of values.measure) {
  const rows = readRows(file);
  const scores = rows.map(({ text }) => model(text));
  const precision = averagePrecision(
    scores,
    rows.map(({ worthy }) => worthy),
  );
  console.log(`${file}: average precision ${precision.toFixed(4)} on ${rows.length} sentences`);
}
