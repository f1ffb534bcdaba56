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
import styles from './claim-summary.module.css';

/** The page a line comes from, in a list of several pages. */
export interface LineOrigin {
  readonly page: string;
  /** When it first appeared, ISO 8601 UTC; null where that is not known. */
  readonly foundAt: string | null;
  /** Whether nobody has looked at it yet. */
  readonly isNew: boolean;
}

interface ClaimSummaryProps {
  readonly listed: ListedClaim;
  readonly origin: LineOrigin | undefined;
  readonly scales: readonly Scale[];
}

/**
 * The second line of a claim: where it comes from, what the page did to it, what was found, and its
 * words with the figures emphasised.
 */
export function ClaimSummary({ listed, origin, scales }: ClaimSummaryProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const { claim, annotation, hints } = listed;
  const parts: readonly ComponentChildren[] = [
    origin !== undefined && <Origin origin={origin} />,
    pageNews(listed, translator),
    annotation?.findings.some(isDecided) === true && (
      <Findings annotation={annotation} scales={scales} />
    ),
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
  return (
    <span class={styles.news}>
      {latest.postedAt === null
        ? t('list.later', { figure: words })
        : t('list.laterAt', { figure: words, time: time(latest.postedAt) })}
    </span>
  );
}

/** The page a line comes from and since when it has been there, after a mark if it is new. */
function Origin({ origin }: { readonly origin: LineOrigin }): VNode {
  const { t, time } = useTranslator();
  const { page, foundAt, isNew } = origin;
  return (
    <>
      {isNew && <strong class={styles.new}>{t('panel.new')} </strong>}
      <span class={styles.where}>{page}</span>
      {foundAt !== null && (
        <>
          {' · '}
          <time dateTime={foundAt}>{time(foundAt)}</time>
        </>
      )}
    </>
  );
}
