import type { Translator } from '../lib/i18n/translator.ts';
import type { EditableAnnotation } from '../lib/model/annotation.ts';
import type { Finding, Scale } from '../lib/model/finding.ts';
import { levelOf, subjectName } from './judged.ts';
import { levelName } from './level-name.ts';
import { evidenceText } from './written-text.ts';

function foundInstead({ established }: Finding, { amount }: Translator): string {
  const { min, best, max } = established;
  if (best !== null) return amount(best);
  const bounds = [min, max].filter((bound) => bound !== null);
  return bounds.map((bound) => amount(bound)).join('–');
}

function findingLine(
  finding: Finding,
  check: EditableAnnotation,
  scales: readonly Scale[],
  translator: Translator,
): string {
  const level = levelOf(finding, scales);
  const what = subjectName(finding.about, check.claim, translator);
  const name = level === null ? translator.t('card.noFinding') : levelName(level, translator);
  const rest = [
    foundInstead(finding, translator),
    finding.justification,
    finding.knownAsOf === null ? '' : `${translator.t('card.knownAsOf')} ${finding.knownAsOf}`,
  ].filter((part) => part !== '');
  return [`${what}: ${name}`, ...rest].join(' · ');
}

/**
 * One check as plain text for pasting: the quoted words, each finding with what it judges, the evidence, the note, and the page's address
 * where it is known.
 */
export function checkAsText(
  check: EditableAnnotation,
  scales: readonly Scale[],
  translator: Translator,
  url: string | null,
): string {
  return [
    `“${check.claim.text}”`,
    ...check.findings.map((finding) => findingLine(finding, check, scales, translator)),
    ...check.evidence.map((entry) => evidenceText(entry, translator)),
    check.note,
    url ?? '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
