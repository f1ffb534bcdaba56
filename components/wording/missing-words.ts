import type { CardTranslator } from '../ui/card-translator-context.ts';
import type { EditableAnnotation } from '../../lib/model/annotation.ts';
import { hasEvidence, isDecided } from '../../lib/model/rules/decided-findings.ts';
import type { FindingSubject } from '../../lib/model/finding.ts';
import { findingOn, isFormer, shortSubjectLabel, subjectsOf } from './finding-subjects.ts';

type Checked = Pick<EditableAnnotation, 'claim' | 'findings' | 'evidence'>;

/**
 * What a check still lacks: "71 memorials has no verdict", "31 killed is to be confirmed", "no
 * evidence yet". Empty while nothing
 * was begun, since then everything is missing.
 */
export function missingWords(check: Checked, translator: CardTranslator): readonly string[] {
  const { claim, findings, evidence } = check;
  const { t } = translator;
  const decided = findings.filter(isDecided);
  if (decided.length === 0 && evidence.length === 0) return [];
  const open = wantedSubjects(check).filter(
    (subject) => findingOn(findings, subject)?.level == null,
  );
  const unchosen = evidence.filter(({ stance }) => stance === 'not chosen').length;
  const isBare = decided.some((finding) => !hasEvidence({ evidence }, finding));
  return [
    ...(unchosen > 0 ? [t('missing.stance', { count: unchosen })] : []),
    ...open.map((subject) =>
      t('missing.verdict', { what: shortSubjectLabel(subject, claim, translator) }),
    ),
    ...decided.flatMap(({ about, unconfirmed }) =>
      unconfirmed === null
        ? []
        : [
            t('missing.confirm', {
              what: isFormer(about, claim)
                ? unconfirmed.judged
                : shortSubjectLabel(about, claim, translator),
            }),
          ],
    ),
    ...(isBare ? [t('missing.evidence')] : []),
  ];
}

/**
 * What a check has to judge: figures, a quotation's wording and its speaker; the statement as a
 * whole where there is none of these.
 */
function wantedSubjects({ claim, findings }: Checked): readonly FindingSubject[] {
  const isQuotation = claim.kinds.includes('quotation');
  const wanted = subjectsOf(claim, findings).filter(
    ({ kind }) => kind === 'figure' || kind === 'wording' || (kind === 'credit' && isQuotation),
  );
  return wanted.length > 0 ? wanted : [{ kind: 'statement' }];
}
