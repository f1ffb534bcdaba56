import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { ArchivedCopy, Source, SourcePatch } from '../../lib/model/source.ts';
import { Field } from '../ui/field.tsx';
import { CommitOnBlurField } from '../ui/commit-on-blur-field.tsx';
import pageFrame from '../styles/page-frame.module.css';
import recordFrame from '../styles/record-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './source-form.module.css';
import { useTranslator } from '../ui/translator-context.ts';
import { isTypedDate } from '../ui/typed/typed-date.ts';
import { linkAddress } from '../ui/link-address.ts';

interface SourceFormProps {
  readonly source: Source;
  /** Called when a field that was changed is left. */
  readonly onChange: (changes: SourcePatch) => void;
}

/**
 * Fields that may be unknown, with the hint each has. What is not a date is kept as typed, and the
 * field says so.
 */
const KNOWN = [
  { field: 'byline', label: 'source.byline', hint: null, isDate: false },
  { field: 'siteName', label: 'source.site', hint: null, isDate: false },
  { field: 'publishedAt', label: 'source.published', hint: 'source.dateHint', isDate: true },
  { field: 'modifiedAt', label: 'source.modified', hint: 'source.dateHint', isDate: true },
  { field: 'lang', label: 'source.lang', hint: 'source.langHint', isDate: false },
] as const;

/** What is known about a source, to be corrected: empty means unknown. */
export function SourceForm({ source, onChange }: SourceFormProps): VNode {
  const { t, time } = useTranslator();
  return (
    <section class={pageFrame.panel} aria-labelledby="about-source">
      <h2 id="about-source">{t('source.about')}</h2>
      <CommitOnBlurField
        label={t('source.title')}
        value={source.title}
        onLeave={(title) => {
          onChange({ title });
        }}
      />
      {KNOWN.map(({ field, label, hint, isDate }) => (
        <CommitOnBlurField
          key={field}
          label={t(label)}
          hint={hint === null ? undefined : t(hint)}
          value={source[field] ?? ''}
          problemOf={isDate ? (left) => (isTypedDate(left) ? null : t('field.noDate')) : undefined}
          onLeave={(value) => {
            onChange({ [field]: value === '' ? null : value });
          }}
        />
      ))}
      <CommitOnBlurField
        label={t('source.note')}
        lines={3}
        value={source.note}
        onLeave={(note) => {
          onChange({ note });
        }}
      />
      <Archives source={source} onChange={onChange} />
      <p class={soft.small}>
        {t('source.firstSeen')}: {time(source.firstSeenAt)} · {t('source.lastSeen')}:{' '}
        {time(source.lastSeenAt)}
      </p>
    </section>
  );
}

function Archives({ source, onChange }: SourceFormProps): VNode {
  const { t } = useTranslator();
  const [url, setUrl] = useState('');
  const isBad = url.trim() !== '' && linkAddress(url.trim()) === null;
  const change = (archives: readonly ArchivedCopy[]): void => {
    onChange({ archives });
  };
  return (
    <>
      <h3>{t('source.archives')}</h3>
      {source.archives.length === 0 && <p class={soft.small}>{t('source.noArchives')}</p>}
      <ul class={styles.copies}>
        {source.archives.map((copy) => (
          <ArchivedItem
            key={copy.url}
            copy={copy}
            onRemove={() => {
              change(source.archives.filter((other) => other !== copy));
            }}
          />
        ))}
      </ul>
      <form
        class={recordFrame.row}
        onSubmit={(event) => {
          event.preventDefault();
          const address = url.trim();
          if (address === '' || isBad) return;
          const others = source.archives.filter((copy) => copy.url !== address);
          change([...others, { url: address, at: new Date().toISOString() }]);
          setUrl('');
        }}
      >
        <Field
          label={t('source.archiveUrl')}
          value={url}
          inputMode="url"
          error={isBad ? t('evidence.urlBad') : undefined}
          onType={setUrl}
          onLeave={setUrl}
        />
        <button type="submit">{t('source.archiveAdd')}</button>
      </form>
    </>
  );
}

function ArchivedItem({
  copy,
  onRemove,
}: {
  readonly copy: ArchivedCopy;
  readonly onRemove: () => void;
}): VNode {
  const { t, time } = useTranslator();
  const address = linkAddress(copy.url);
  return (
    <li class={recordFrame.row}>
      {address === null ? (
        <span>{copy.url}</span>
      ) : (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {copy.url}
        </a>
      )}
      {copy.at !== '' && <time dateTime={copy.at}>{time(copy.at)}</time>}
      <button
        type="button"
        aria-label={`${t('source.archiveRemove')}: ${copy.url}`}
        onClick={onRemove}
      >
        ×
      </button>
    </li>
  );
}
