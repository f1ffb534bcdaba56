import ts from 'typescript';

/** The folders of the engine whose functions decide what a number is. */
const DECIDING = /\/lib\/claims\/(?:recognizers|refiners|not-figures|kinds|harm)\/[^/]+\.ts$/;

/**
 * A bundler plugin that makes every named function of the deciding folders report its calls to
 * `globalThis.traceCall(place, name, args, run)`; `place` is the file below `lib/claims`. Only for
 * explaining one text: what ships is built without it.
 */
export function traceDecisions() {
  return {
    name: 'trace-decisions',
    enforce: 'pre',
    transform(code, id) {
      const file = id.replaceAll('\\', '/').split('?')[0];
      return DECIDING.test(file) ? { code: reporting(file, code), map: null } : null;
    },
  };
}

/**
 * The module with each top-level function renamed, and a function with its old name that reports
 * the call.
 */
function reporting(file, code) {
  const place = file.slice(file.lastIndexOf('/lib/claims/') + '/lib/claims/'.length);
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const functions = source.statements.filter(isPlainFunction).reverse();
  let written = code;
  for (const node of functions) {
    const { name } = node;
    const exported = node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    const own = `${name.text}$own`;
    written = `${written.slice(0, name.getStart())}${own}${written.slice(name.end)}`;
    if (exported !== undefined)
      written = written.slice(0, exported.getStart()) + written.slice(exported.end);
    written += `\n${exported ? 'export ' : ''}function ${name.text}(...args: any[]): any {
  return (globalThis as any).traceCall('${place}', '${name.text}', args, ${own});
}`;
  }
  return written;
}

function isPlainFunction(node) {
  return ts.isFunctionDeclaration(node) && node.body && node.name && !node.asteriskToken;
}
