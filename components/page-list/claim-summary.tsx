import { Fragment, type ComponentChildren, type VNode } from 'preact';

import type { Translator } from '../../lib/i18n/translator.ts';
import type { Scale } from '../../lib/model/scale.ts';
import type { ListedClaim } from '../../lib/model/page/page-state.ts';
import { isDecided } from '../../lib/model/rules/decided-findings.ts';
import { Findings } from '../marks/findings-line.tsx';
import { laterFigureWords } from '../marks/later-figure-notice.tsx';
import { EmphasizedText } from '../ui/emphasized-text.tsx';
import { useTranslator } from '../ui/translator-context.ts';
import { changeWords } from '../wording/change-words.ts';
import { pageTimeWords } from '../wording/page-time-words.ts';
import styles from './claim-summary.module.css';

interface ClaimSummaryProps {
  readonly listed: ListedClaim;
  readonly scales: readonly Scale[];
}

/**
 * The second line of a claim: what the page did to it, what was found, and its words with the
 * figures emphasised.
 */
export function ClaimSummary({ listed, scales }: ClaimSummaryProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const { claim, annotation, hints } = listed;
  const parts: readonly ComponentChildren[] = [
    pageNews(listed, translator),
    annotation?.findings.some(isDecided) === true && (
      <Findings annotation={annotation} scales={scales} />
    ),
    claim.isShownOtherwise === true && <em>{t('list.shownOtherwise')}</em>,
    hints.some(({ dismissal }) => dismissal === null) && <em>{t('list.hint')}</em>,
    <EmphasizedText
      key="words"
      text={claim.text}
      spans={claim.figures.map(({ span }) => span)}
      offset={claim.span.start}
    />,
  ].filter((part) => part !== false && part !== null);
  return (
    <>
      {parts.map((part, at) => (
        <Fragment key={at}>
          {at > 0 && ' · '}
          {part}
        </Fragment>
      ))}
    </>
  );
}

/** What the page did to a claim's words, and when that was seen; null where it did nothing. */
function pageNews(listed: ListedClaim, translator: Translator): ComponentChildren {
  const { t, time } = translator;
  const { claim, annotation, resolution, sighting: look, later } = listed;
  const [latest] = later;
  const at = look === null ? '' : ` · ${time(look.sinceAt)}`;
  if (resolution?.state === 'changed') {
    const figures = annotation?.claim.figures ?? [];
    const isQuotation = claim.kinds.includes('quotation');
    return (
      <span class={styles.news}>
        {changeWords({ ...resolution, figures, isQuotation }, translator)}
        {at}
      </span>
    );
  }
  if (resolution?.state === 'orphan') return `${t(`list.${resolution.reason}`)}${at}`;
  if (latest === undefined) return null;
  const words = laterFigureWords(latest, translator);
  const title = latest.postedAt === null ? null : pageTimeWords(latest.postedAt, translator);
  return (
    <span class={styles.news} title={title ?? undefined}>
      {latest.postedAt === null
        ? t('list.later', { figure: words })
        : t('list.laterAt', { figure: words, time: time(latest.postedAt) })}
    </span>
  );
}
