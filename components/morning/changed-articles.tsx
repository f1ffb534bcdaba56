import type { VNode } from 'preact';

import type { Sighting } from '../../lib/model/sighting.ts';
import { sightingFlag } from '../../lib/model/rules/entry-flags.ts';
import { siteOf } from '../../lib/model/rules/source-key.ts';
import type { Translator } from '../../lib/i18n/translator.ts';
import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { KindIcon } from '../marks/kind-icon.tsx';
import { laterFigureWords } from '../marks/later-figure-notice.tsx';
import { StatePills } from '../marks/state-pills.tsx';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { changeWords } from '../wording/change-words.ts';
import { claimTitle, speakerOf } from '../wording/claim-title.ts';
import { figureName } from '../wording/figure-words.ts';
import styles from './changed-articles.module.css';

/** More than this are only counted, with a link to all that changed. */
const MOST_ROWS = 100;

/**
 * What was found otherwise, by article in the order of each one's latest look: the claim, what
 * became of it, and when that was seen. Each leads to its check.
 */
export function ChangedArticles({ rows }: { readonly rows: readonly LibraryRow[] }): VNode {
  const { t } = useTranslator();
  const articles = byArticle(rows.slice(0, MOST_ROWS));
  const rest = rows.length - MOST_ROWS;
  return (
    <>
      {[...articles].map(([id, own]) => (
        <Article key={id} rows={own} />
      ))}
      {rest > 0 && (
        <a
          href={hashOf({ route: { view: 'list' }, filter: { ...EVERYTHING, text: 'is:changed' } })}
        >
          {t('overview.more', { count: rest })}
        </a>
      )}
    </>
  );
}

function byArticle(rows: readonly LibraryRow[]): ReadonlyMap<string, readonly LibraryRow[]> {
  const articles = new Map<string, LibraryRow[]>();
  for (const row of rows)
    articles.set(row.source.id, [...(articles.get(row.source.id) ?? []), row]);
  return articles;
}

function Article({ rows }: { readonly rows: readonly LibraryRow[] }): VNode | null {
  const { t, time } = useTranslator();
  const [first] = rows;
  if (first === undefined) return null;
  const { source, sighting } = first;
  const id = `morning-${source.id}`;
  return (
    <div>
      <div class={styles.head}>
        <h2 id={id}>{source.title === '' ? t('row.untitled') : source.title}</h2>
        <span class={soft.small}>
          {siteOf(source.url)}
          {sighting !== null && ` · ${t('since.seen', { time: time(sighting.at) })}`}
        </span>
      </div>
      <ul class={styles.changes} aria-labelledby={id}>
        {rows.map((row) => (
          <ChangeLine key={row.annotation.id} row={row} />
        ))}
      </ul>
    </div>
  );
}

function ChangeLine({ row }: { readonly row: LibraryRow }): VNode {
  const translator = useTranslator();
  const { annotation, sighting } = row;
  const { id, claim, status } = annotation;
  const flag = sightingFlag(annotation, sighting);
  return (
    <li>
      <a
        class={styles.change}
        data-change={id}
        href={hashOf({ route: { view: 'annotation', id }, filter: EVERYTHING })}
      >
        <KindIcon kinds={claim.kinds} />
        <strong class={styles.title}>
          {claimTitle(claim, speakerOf(claim.voices), translator)}
        </strong>
        <span class={styles.words}>
          {sighting === null ? claim.text : wordsOfChange(row, sighting, translator)}
        </span>
        <StatePills status={status} flags={flag === null ? [] : [flag]} />
      </a>
    </li>
  );
}

/** What became of the words, on one line: "31 → 38 killed", or why they were not found. */
function wordsOfChange(
  { annotation: { claim } }: LibraryRow,
  { old, new: now, reason, later }: Sighting,
  translator: Translator,
): string {
  const { t } = translator;
  if (old !== null && now !== null) {
    const isQuotation = claim.kinds.includes('quotation');
    return changeWords({ old, new: now, figures: claim.figures, isQuotation }, translator);
  }
  if (reason !== null) return t(`list.${reason}`);
  return later
    .map((one) => `${figureName(one.old, translator)} → ${laterFigureWords(one, translator)}`)
    .join(' · ');
}
