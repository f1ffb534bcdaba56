import type { MessageKey } from '../../lib/i18n/shape/texts.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import type { RecordedClaim } from '../../lib/model/claim.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Established, Finding } from '../../lib/model/finding.ts';
import { describeFigure } from './figure-words.ts';
import { judgedName } from './finding-subjects.ts';
import { establishedWords } from './found-words.ts';

/** How the report for an editor is worded. */
interface ReportWording extends Pick<Translator, 'lang' | 'dir' | 'time' | 'date'> {
  readonly t: (key: MessageKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly figure: (figure: RecordedFigure) => string;
  readonly found: (established: Established) => string;
  readonly judged: (finding: Finding, claim: RecordedClaim) => string;
}

/** The wording of reports in the translator's language, which must have all texts. */
export function reportWording(translator: Translator): ReportWording {
  const { lang, dir, time, date, t } = translator;
  return {
    ...{ lang, dir, time, date, t },
    figure: (figure) => describeFigure(figure, translator),
    found: (established) => establishedWords(established, translator),
    judged: (finding, claim) => judgedName(finding, claim, translator),
  };
}
