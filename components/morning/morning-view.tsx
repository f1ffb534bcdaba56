import type { VNode } from 'preact';

import type { PageLook } from '../../lib/model/library/page-look.ts';
import type { NavCounts } from '../library/library-nav.tsx';
import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { linkAddress } from '../ui/link-address.ts';
import pageFrame from '../styles/page-frame.module.css';
import soft from '../styles/soft-text.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { ChangedArticles } from './changed-articles.tsx';
import { LookOffer, type LookFailure, type LookOfferProps } from './look-offer.tsx';
import styles from './morning-view.module.css';

/** More pages than this are only counted. */
const MOST_PAGES = 20;

/** A page with annotations, and what became of it since the last visit. */
export interface ShownPage extends PageLook {
  /** Whether it was looked at since the last visit. */
  readonly isSeen: boolean;
  /** Why it is not opened, or could not be looked at; null where nothing is in the way. */
  readonly note: LookFailure | 'sensitive' | null;
}

interface MorningViewProps extends LookOfferProps {
  /** When the last visit ended. */
  readonly since: string;
  readonly changed: readonly LibraryRow[];
  /** Every page, the one seen last first. */
  readonly pages: readonly ShownPage[];
  readonly counts: NavCounts & { readonly toConfirm: number };
}

/**
 * What changed since the last visit, what is still to do, and which pages were not looked at; with
 * the offer to look at them now.
 */
export function MorningView(props: MorningViewProps): VNode {
  const { since, changed, pages, counts } = props;
  const { t, time } = useTranslator();
  const unseen = pages.filter(({ isSeen }) => !isSeen);
  return (
    <main class={`${pageFrame.page} ${styles.page}`}>
      <header class={styles.head}>
        <div class={styles.lead}>
          <h1>{t('since.title')}</h1>
          <p class={soft.text}>
            {t('since.lead', {
              time: time(since),
              seen: pages.length - unseen.length,
              count: pages.length,
            })}
          </p>
        </div>
        <LookOffer {...props} />
      </header>
      {changed.length === 0 ? <NothingNew pages={pages} /> : <ChangedArticles rows={changed} />}
      <ToDo counts={counts} />
      {unseen.length > 0 && <UnseenPages pages={unseen} />}
    </main>
  );
}

/** That no change was seen, and when there was a look that could have seen one. */
function NothingNew({ pages }: Pick<MorningViewProps, 'pages'>): VNode {
  const { t, time } = useTranslator();
  const [latest] = pages;
  return (
    <p data-nothing>
      {t('since.nothing')}
      {latest !== undefined && ` ${t('since.latest', { time: time(latest.lastSeenAt) })}`}
    </p>
  );
}

const TO_DO = [
  { name: 'toConfirm', label: 'flag.to confirm', hint: 'since.toConfirm', text: 'is:to-confirm' },
  {
    name: 'noEvidence',
    label: 'flag.no evidence',
    hint: 'overview.noEvidenceHint',
    text: 'is:no-evidence',
  },
  { name: 'review', label: 'status.for review', hint: 'since.review', text: 'status:review' },
  { name: 'open', label: 'status.to check', hint: 'since.open', text: 'status:open,checking' },
] as const;

function ToDo({ counts }: Pick<MorningViewProps, 'counts'>): VNode | null {
  const { t, number } = useTranslator();
  const waiting = TO_DO.filter(({ name }) => (counts[name] ?? 0) > 0);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="morning-todo">
      <h2 id="morning-todo">{t('since.todo')}</h2>
      <ul class={styles.lines}>
        {waiting.map(({ name, label, hint, text }) => (
          <li key={name}>
            <a
              class={styles.todo}
              href={hashOf({ route: { view: 'list' }, filter: { ...EVERYTHING, text } })}
            >
              <strong>{t(label)}</strong>
              <span class={soft.text}>{t(hint)}</span>
              <span class={styles.count}>{number(counts[name] ?? 0)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** "Last seen", never "the same": nobody knows what such a page says now. */
function UnseenPages({ pages }: Pick<MorningViewProps, 'pages'>): VNode {
  const { t } = useTranslator();
  const rest = pages.length - MOST_PAGES;
  return (
    <section aria-labelledby="morning-unseen">
      <h2 id="morning-unseen">{t('since.unseen')}</h2>
      <ul class={styles.lines}>
        {pages.slice(0, MOST_PAGES).map((page) => (
          <UnseenPage key={page.id} page={page} />
        ))}
      </ul>
      {rest > 0 && <p class={soft.small}>{t('overview.more', { count: rest })}</p>}
    </section>
  );
}

function NoteWords({ note }: { readonly note: NonNullable<ShownPage['note']> }): VNode {
  const { t } = useTranslator();
  const isOwn =
    note === 'no-permission' || note === 'sensitive' || note === 'elsewhere' || note === 'error';
  return <>{isOwn ? t(`since.${note}`) : t(`page.${note}`)}</>;
}

function UnseenPage({ page }: { readonly page: ShownPage }): VNode {
  const { t, time } = useTranslator();
  const { url, title, site, lastSeenAt, note } = page;
  const address = linkAddress(url);
  const name = title === '' ? t('row.untitled') : title;
  return (
    <li class={styles.unseen} data-page={url}>
      {address === null ? (
        <span class={styles.title}>{name}</span>
      ) : (
        <a class={styles.title} href={address} target="_blank" rel="noreferrer noopener">
          {name}
        </a>
      )}
      <span class={soft.text}>{site}</span>
      <span class={soft.text}>{t('since.lastSeen', { time: time(lastSeenAt) })}</span>
      {note !== null && (
        <span class={styles.note} data-note={note}>
          <NoteWords note={note} />
        </span>
      )}
    </li>
  );
}
