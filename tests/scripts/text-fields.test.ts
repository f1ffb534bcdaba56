import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Kinds of input that hold nothing a person typed. */
const UNTYPED = ['checkbox', 'radio', 'file', 'color'];

interface FieldTag {
  readonly place: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The fields in a file that may hold what a person types. */
function fieldsIn(path: string): readonly FieldTag[] {
  const text = readFileSync(path, 'utf8');
  if (!/<(input|textarea)\b/.test(text)) return [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: FieldTag[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isJsxSelfClosingElement(node) || ts.isJsxOpeningElement(node)) {
      const tag = node.tagName.getText();
      const attributes = textsOf(node.attributes);
      const isTyped = tag === 'textarea' || !UNTYPED.includes(attributes.get('type') ?? 'text');
      if (['input', 'textarea'].includes(tag) && isTyped) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        found.push({ place: `${path}:${String(line + 1)}`, attributes });
      }
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

function textsOf(attributes: ts.JsxAttributes): ReadonlyMap<string, string> {
  return new Map(
    attributes.properties.flatMap((one) =>
      ts.isJsxAttribute(one) && one.initializer && ts.isStringLiteral(one.initializer)
        ? [[one.name.getText(), one.initializer.text] as const]
        : [],
    ),
  );
}

/** Browsers write the state of all other fields to their session files, and keep it there. */
it('no field that a person types in is remembered by the browser', () => {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${folder}/${name}`),
  );
  const fields = files.flatMap(fieldsIn);
  expect(fields.length).toBeGreaterThan(8);
  const remembered = fields.filter(({ attributes }) => attributes.get('autocomplete') !== 'off');
  expect(remembered.map(({ place }) => place)).toEqual([]);
});
