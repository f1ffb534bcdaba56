import type { CardTranslator } from '../ui/card-translator-context.ts';
import type { AnnotationPatch } from '../../lib/model/annotation.ts';
import { NOT_NAMED, type RecordedClaim } from '../../lib/model/claim.ts';
import type { Evidence } from '../../lib/model/evidence.ts';
import type { Finding } from '../../lib/model/finding.ts';
import { inQuotes } from '../../lib/model/rules/in-quotes.ts';
import { describeFigure } from './figure-words.ts';

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
export function evidencePlainText(evidence: Evidence, { t }: CardTranslator): string {
  const { title, url, quote, locator, searched, stance, publisher, drawsOn, note } = evidence;
  const parts = [
    title,
    searched?.where,
    searched?.words,
    searched?.languages,
    searched?.dates,
    inQuotes(quote),
    locator,
    url,
    publisher,
    drawsOn === null ? '' : `${t('evidence.drawsOn')}: ${drawsOn}`,
    ...evidence.archives.map((copy) => copy.url),
    note,
  ];
  return `${t(`stance.${stance}`)}: ${parts.filter(Boolean).join(' · ')}`;
}

/** What a person may add to a claim, one thing a line; the claim's own words are left out. */
function claimText(claim: RecordedClaim, translator: CardTranslator): string {
  const { t } = translator;
  const { summary, voices, claimant, claimedAt, original, figures } = claim;
  const named = voices.find(({ id }) => id === claimant)?.name;
  const line = (name: string, value: string | null | undefined): string =>
    value === null || value === undefined || value === '' ? '' : `${name}: ${value}`;
  return [
    line(t('claim.summary'), summary),
    line(t('claim.claimant'), claimant === NOT_NAMED ? t('claim.notNamed') : named),
    line(t('claim.claimedAt'), claimedAt),
    ...voices.map(({ how, name }) => t(`how.${how}`, { name })),
    line(t('original.title'), original?.quote),
    ...figures.map((figure) => describeFigure(figure, translator)),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

/**
 * Everything a person wrote in `patch` as plain text, one thing a line, so that it can be copied
 * when it cannot be saved.
 */
export function annotationPlainText(patch: AnnotationPatch, translator: CardTranslator): string {
  const { t } = translator;
  return [
    patch.claim === undefined ? '' : claimText(patch.claim, translator),
    patch.note ?? '',
    ...(patch.findings ?? []).map((finding) => findingText(finding, translator)),
    ...(patch.evidence ?? []).map((entry) => evidencePlainText(entry, translator)),
    (patch.tags ?? []).join(', '),
    [patch.published?.url, patch.published?.at].filter(Boolean).join(', '),
    patch.status === undefined ? '' : `${t('field.status')}: ${t(`status.${patch.status}`)}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
