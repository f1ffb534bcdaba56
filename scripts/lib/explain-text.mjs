import { importTypeScript } from './bundle.mjs';
import { traceDecisions } from './trace-plugin.mjs';

/**
 * The engine built to report its calls; built once per process, and only when something has to be
 * explained.
 */
let explainer;

/**
 * Explains for each number in an English text which recognizer read it, and which functions of the
 * refiners changed it, dropped it or gave it its kind: one line for the number, then one for each
 * step. `wanted` are words that should have been figures: for those that nothing read, it says so.
 *
 * @param {string} text
 * @param {readonly string[]} [wanted]
 * @returns {Promise<string>}
 */
export async function explainText(text, wanted = []) {
  explainer ??= importTypeScript('scripts/lib/explain-figures.ts', [traceDecisions()]);
  const { explainFigures } = await explainer;
  const stories = explainFigures(text);
  const known = new Set(stories.map((story) => story.text));
  const unread = wanted.filter((words) => !known.has(words));
  return [
    ...stories.flatMap(({ text: words, isKept, lines }) => [
      `“${words}”${isKept ? '' : ' is no figure'}`,
      ...lines.map((line) => `  ${line}`),
    ]),
    ...unread.map((words) => `“${words}” was read by no recognizer in these words`),
  ].join('\n');
}
