import type { VNode } from 'preact';

import type { Annotation } from '../../lib/model/annotation.ts';
import type { Sighting } from '../../lib/model/sighting.ts';
import { PassageDiff } from '../ui/passage-diff.tsx';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** How much of the page is shown before and after the words, in characters. */
const AROUND = 400;

interface PassagePanelProps {
  readonly annotation: Annotation;
  /** The page text it was noted on; null where that is not kept. */
  readonly pageText: string | null;
  readonly sighting: Sighting | null;
}

/**
 * The words in their passage as it was noted; where the page has changed them since, also what it
 * changed them to.
 */
export function PassagePanel({ annotation, pageText, sighting }: PassagePanelProps): VNode {
  const { t } = useTranslator();
  const { exact } = annotation.target.quote;
  const { before, after } = surroundings(annotation, pageText);
  const now = sighting?.state === 'changed' ? (sighting.found?.quote.exact ?? null) : null;
  return (
    <section class={pageFrame.panel} aria-labelledby="passage">
      <h2 id="passage">{t('record.passage')}</h2>
      {before + after === '' && <p class={soft.small}>{t('record.passageGone')}</p>}
      <blockquote class={recordFrame.quoted}>
        {before !== '' && <span class={soft.text}>…{before}</span>}
        <mark>{exact}</mark>
        {after !== '' && <span class={soft.text}>{after}…</span>}
      </blockquote>
      {now !== null && (
        <>
          <h3>{t('resolution.changed')}</h3>
          <PassageDiff before={exact} after={now} />
        </>
      )}
    </section>
  );
}

function surroundings(
  { target }: Annotation,
  pageText: string | null,
): { readonly before: string; readonly after: string } {
  const { quote, position } = target;
  const { start, end } = position;
  // If the text does not have the words at their position, it is not the one they were noted on.
  if (pageText?.slice(start, end) !== quote.exact) {
    return { before: quote.prefix, after: quote.suffix };
  }
  return {
    before: pageText.slice(Math.max(0, start - AROUND), start),
    after: pageText.slice(end, end + AROUND),
  };
}
