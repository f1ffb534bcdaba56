/**
 * `npm run formats -- --suite DIR`: runs what we write against the official schemas in a folder, and
 * reads the sample documents there, and prints how many pass. The folder is a copy of one of these,
 * or holds several of them:
 *
 * - w3c/web-annotation-tests (or `annotation-model` of web-platform-tests): each schema of the
 *   assertion type "must" is held against every annotation, page and collection that we write; other
 *   files of JSON-LD in it are read as an import.
 * - the schema of CSL-JSON (`csl-data.json`).
 *
 * Nothing of it belongs into the repository. Exits with 1 if a schema is broken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import Ajv4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { importTypeScript } from './lib/bundle.mjs';

const { values } = parseArgs({ options: { suite: { type: 'string' } } });
if (values.suite === undefined) {
  console.error('usage: npm run formats -- --suite DIR');
  process.exit(2);
}

const { readSample, writtenSamples } = await importTypeScript('scripts/lib/format-samples.ts');
const files = readdirSync(values.suite, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const documents = files.flatMap(parsed);
const schemas = documents.filter(({ value }) => typeof value?.$schema === 'string');
const musts = schemas.filter(({ value }) => value.assertionType === 'must');
const others = schemas.filter(({ value }) => value.assertionType === undefined);
const samples = documents.filter(({ value, name }) => isSample(value, name));

report('official schemas', musts.map(checkMust));
report('whole-file schemas', others.filter(({ name }) => name === 'csl-data.json').map(checkCsl));
report('samples read', samples.map(checkSample));

/** A line for each that fails, then how many pass. */
function report(what, results) {
  for (const { file, problem } of results)
    if (problem !== null) console.log(`✗ ${relative(values.suite, file)}: ${problem}`);
  const passed = results.filter(({ problem }) => problem === null).length;
  console.log(`${what}: ${passed} of ${results.length} pass`);
  if (passed < results.length && what !== 'samples read') process.exitCode = 1;
}

function parsed(file) {
  if (!/\.(?:json|jsonld|html?)$/.test(file)) return [];
  const text = readFileSync(file, 'utf8');
  const name = basename(file);
  if (/\.html?$/.test(file)) return [{ file, name, text, value: null }];
  try {
    return [{ file, name, text, value: JSON.parse(text) }];
  } catch {
    return [];
  }
}

/** Contexts and frames are no samples; a page is one if it has data in it. */
function isSample(value, name) {
  if (value === null) return false;
  const isSchema = typeof value.$schema === 'string' || value.assertionType !== undefined;
  return !isSchema && !/^anno\.jsonld$|frame/.test(name);
}

/** A validator that knows every definition of the suite by its id. */
function validator() {
  const ajv = new Ajv4({ strict: false, allErrors: false, logger: false });
  addFormats(ajv);
  const known = new Set();
  for (const { value, file } of others) {
    const id = value.id ?? basename(file);
    if (known.has(id)) continue;
    known.add(id);
    ajv.addSchema(value, id);
  }
  return ajv;
}

/** What a schema is about: by where it stands and what it is called. */
function subjects(file) {
  const { annotations, page, collection } = writtenSamples;
  if (/collections?\/pages|\/5\.2|page(?:[A-Z]|must)/.test(file)) return [page];
  if (/collections?\//.test(file)) return [collection];
  return annotations;
}

function checkMust({ file, value }) {
  try {
    const validate = validator().compile({ ...value, id: `checked-${basename(file)}` });
    const expected = value.expectedResult !== 'invalid';
    const broken = subjects(file).find((document) => validate(document) !== expected);
    return { file, problem: broken === undefined ? null : (value.errorMessage ?? value.title) };
  } catch (error) {
    return { file, problem: `cannot be compiled: ${error.message}` };
  }
}

function checkCsl({ file, value }) {
  const ajv = new Ajv4({ strict: false, logger: false });
  addFormats(ajv);
  const { $schema, $id, ...schema } = value;
  const validate = ajv.compile({ ...schema, id: $id ?? $schema });
  const passes = validate(writtenSamples.csl ?? []);
  return { file, problem: passes ? null : JSON.stringify(validate.errors) };
}

function checkSample({ file, text }) {
  return { file, problem: readSample(text) };
}
