import type { CardTranslator } from './card-translator-context.ts';
import type { AnnotationPatch } from '../lib/model/annotation.ts';
import type { Evidence } from '../lib/model/evidence.ts';
import type { Finding } from '../lib/model/finding.ts';

function findingText(finding: Finding, { amount, t }: CardTranslator): string {
  const { min, best, max } = finding.established;
  const bounds = [
    [t('card.min'), min],
    [t('card.best'), best],
    [t('card.max'), max],
  ] as const;
  return [
    finding.level ?? '',
    finding.justification,
    ...bounds.map(([name, value]) => (value === null ? '' : `${name}: ${amount(value)}`)),
    finding.knownAsOf ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** One entry of evidence as a line of plain text. */
export function evidenceText(evidence: Evidence, { t }: CardTranslator): string {
  const { title, url, quote, locator, searched, stance } = evidence;
  const parts = [
    title,
    searched?.where,
    searched?.words,
    quote === '' ? '' : `“${quote}”`,
    locator,
    url,
  ];
  return `${t(`stance.${stance}`)}: ${parts.filter(Boolean).join(' · ')}`;
}

/** Everything a person wrote in `patch` as plain text, one thing a line, so that it can be copied when it cannot be saved. */
export function writtenText(patch: AnnotationPatch, translator: CardTranslator): string {
  const { t } = translator;
  return [
    patch.note ?? '',
    ...(patch.findings ?? []).map((finding) => findingText(finding, translator)),
    ...(patch.evidence ?? []).map((entry) => evidenceText(entry, translator)),
    (patch.tags ?? []).join(', '),
    patch.status === undefined ? '' : `${t('field.status')}: ${t(`status.${patch.status}`)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
