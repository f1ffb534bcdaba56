import type { VNode } from 'preact';

import { EVERYTHING, type LibraryRow } from '../library/library-model.ts';
import { hashOf } from '../library/library-route.ts';
import { PostedTime } from '../marks/posted-time.tsx';
import styles from './source-facts.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { linkAddress } from '../ui/link-address.ts';

/** What is known about the page an annotation is on. */
export function SourceFacts({ row }: { readonly row: LibraryRow }): VNode {
  const { t, date, time } = useTranslator();
  const { annotation, source } = row;
  const url = annotation.permalink ?? annotation.visitedUrl;
  const facts = [
    [t('source.byline'), source.byline],
    [t('source.published'), source.publishedAt === null ? null : date(source.publishedAt)],
    [
      t('source.posted'),
      annotation.postedAt === null ? null : <PostedTime at={annotation.postedAt} />,
    ],
    [t('source.seen'), time(annotation.seenAt)],
  ] as const;
  return (
    <section>
      <h2>
        <a href={hashOf({ route: { view: 'source', id: source.id }, filter: EVERYTHING })}>
          {source.title === '' ? t('row.untitled') : source.title}
        </a>
      </h2>
      <dl class={styles.facts}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name} style={{ display: 'contents' }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <dt>{t('source.address')}</dt>
        <dd>
          {linkAddress(url) === null ? (
            url
          ) : (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {url}
            </a>
          )}
        </dd>
      </dl>
    </section>
  );
}
