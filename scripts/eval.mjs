/**
 * `npm run eval -- [--misses N] [--json FILE] [DIR…]`: scores, per class, how edits are judged on
 * the published corpus of edits, and scores the claim engine on labelled text, each beside its
 * target; fails where a change is judged to be the same. A DIR holds `texts/ID.txt` and
 * `labels.jsonl`, one labelled sentence a line: `{doc, sentence, claim, kinds, figures: [{text,
 * kind, min, max, qualifier}]}`.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript } from './lib/bundle.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { misses: { type: 'string', default: '0' }, json: { type: 'string' } },
});

/** The targets: the minimum, and the aim. */
const FLOORS = {
  'claim F1': [95, 98],
  'figure F1': [94, 98],
  'exact span': [95, 98],
  kind: [90, 96],
  value: [95, 99],
  qualifier: [95, 98],
};

const { scoreDocument, emptyTally, measures } = await importTypeScript(
  'scripts/lib/score-claims.ts',
);
const results = { edits: await reportEdits() };
for (const dir of positionals) {
  const file = join(dir, 'labels.jsonl');
  if (!existsSync(file)) {
    console.error(`There are no labels in ${dir}.`);
    process.exit(2);
  }
  const tally = emptyTally();
  for (const [id, labels] of labelsByDocument(readFileSync(file, 'utf8'))) {
    const path = join(dir, 'texts', `${id}.txt`);
    if (existsSync(path)) scoreDocument(readFileSync(path, 'utf8'), labels, tally);
  }
  results[basename(dir)] = report(basename(dir), tally);
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(results, null, 2));

async function reportEdits() {
  const { scoreEdits } = await importTypeScript('scripts/lib/score-edits.ts');
  const { scores, faults } = scoreEdits('tests/specs/edits');
  console.log('\nedits of pages: right of all cases, and changes called the same (none may be)');
  console.table(
    Object.fromEntries(
      scores.map(({ class: name, cases, right, changeCalledSame }) => [
        name,
        { cases, right, 'called the same': changeCalledSame },
      ]),
    ),
  );
  for (const fault of faults.slice(0, Number(values.misses))) console.log(fault);
  if (scores.some(({ changeCalledSame }) => changeCalledSame > 0)) process.exitCode = 1;
  return scores;
}

function labelsByDocument(jsonl) {
  const documents = new Map();
  for (const line of jsonl.split('\n')) {
    if (line.trim() === '') continue;
    const label = JSON.parse(line);
    documents.set(label.doc, [...(documents.get(label.doc) ?? []), label]);
  }
  return documents;
}

function report(name, tally) {
  const figures = measures(tally);
  console.log(`\n${name}: ${tally.claims.wanted} claims, ${tally.figures.wanted} figures`);
  console.table(
    Object.fromEntries(
      Object.entries(figures).map(([measure, value]) => [
        measure,
        {
          percent: Math.round(value * 10) / 10,
          floor: FLOORS[measure]?.[0] ?? '',
          goal: FLOORS[measure]?.[1] ?? '',
        },
      ]),
    ),
  );
  for (const [sort, list] of Object.entries(tally.misses)) {
    for (const miss of list.slice(0, Number(values.misses))) console.log(`${sort}: ${miss}`);
  }
  return figures;
}
