import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { Evidence, Searched } from '../lib/model/evidence.ts';
import { MEDIUMS, STANCES } from '../lib/model/evidence.ts';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { useCardTranslator } from './card-translator-context.ts';
import { webAddress } from './web-address.ts';

interface EvidenceEntryProps {
  readonly entry: Evidence;
  /** Counted from 1. */
  readonly number: number;
  /** Just added: open, with its first field focused. */
  readonly isNew: boolean;
  readonly onType: (entry: Evidence) => void;
  readonly onCommit: (entry: Evidence) => void;
  readonly onRemove: () => void;
}

const NOT_SEARCHED: Searched = { where: '', words: '', languages: '', dates: '' };

/** What stands for an entry in one line. */
function summaryOf({ title, searched, url }: Evidence): string {
  return (
    [title, searched?.where, url].find(
      (text) => text !== undefined && text !== null && text !== '',
    ) ?? ''
  );
}

/** One piece of evidence; closed it is a line, open its fields. An entry of "nothing found" asks where and with which words. */
export function EvidenceEntry(props: EvidenceEntryProps): VNode {
  const { entry, number, isNew, onCommit, onRemove } = props;
  const { t } = useCardTranslator();
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) body.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [isNew]);
  const stance = t(`stance.${entry.stance}`);
  const summary = summaryOf(entry);
  return (
    <li>
      <details open={isNew}>
        <summary aria-label={`${t('evidence.entry', { number, stance })}: ${summary}`}>
          <span class="tm-stance">{stance}</span>{' '}
          <span class="tm-clip">{summary === '' ? t('evidence.untitled') : summary}</span>
        </summary>
        <div class="tm-entry" ref={body}>
          {entry.stance === 'nothing found' ? (
            <SearchFields {...props} />
          ) : (
            <FoundFields {...props} />
          )}
          <div class="tm-pair">
            <Choice
              label={t('evidence.stance')}
              value={entry.stance}
              options={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
              onChoose={(next) => {
                const searched = next === 'nothing found' ? (entry.searched ?? NOT_SEARCHED) : null;
                onCommit({ ...entry, stance: next, searched });
              }}
            />
            <Choice
              label={t('evidence.medium')}
              value={entry.medium}
              options={MEDIUMS.map((value) => ({ value, label: t(`medium.${value}`) }))}
              onChoose={(medium) => {
                onCommit({ ...entry, medium });
              }}
            />
          </div>
          <button type="button" class="tm-quiet" onClick={onRemove}>
            {t('evidence.remove')}
          </button>
        </div>
      </details>
    </li>
  );
}

type TextKey = 'title' | 'url' | 'quote' | 'locator';

/** Fields whose emptiness means unknown in the record. */
function withText(entry: Evidence, key: TextKey, text: string): Evidence {
  const isNullable = key === 'url' || key === 'locator';
  return { ...entry, [key]: isNullable && text === '' ? null : text };
}

function FoundFields({ entry, onType, onCommit }: EvidenceEntryProps): VNode {
  const { t } = useCardTranslator();
  const handlers = (
    key: TextKey,
  ): { onType: (v: string) => void; onLeave: (v: string) => void } => ({
    onType: (text) => {
      onType(withText(entry, key, text));
    },
    onLeave: (text) => {
      onCommit(withText(entry, key, text));
    },
  });
  const isBad = entry.url !== null && webAddress(entry.url) === null;
  return (
    <>
      <Field label={t('evidence.name')} value={entry.title} {...handlers('title')} />
      <Field
        label={t('evidence.url')}
        value={entry.url ?? ''}
        inputMode="url"
        error={isBad ? t('evidence.urlBad') : undefined}
        {...handlers('url')}
      />
      <Field label={t('evidence.quote')} value={entry.quote} lines={2} {...handlers('quote')} />
      <Field label={t('evidence.locator')} value={entry.locator ?? ''} {...handlers('locator')} />
    </>
  );
}

function SearchFields({ entry, onType, onCommit }: EvidenceEntryProps): VNode {
  const { t } = useCardTranslator();
  const searched = entry.searched ?? NOT_SEARCHED;
  const field = (key: 'where' | 'words'): VNode => (
    <Field
      label={t(`evidence.${key}`)}
      value={searched[key]}
      onType={(text) => {
        onType({ ...entry, searched: { ...searched, [key]: text } });
      }}
      onLeave={(text) => {
        onCommit({ ...entry, searched: { ...searched, [key]: text } });
      }}
    />
  );
  return (
    <>
      {field('where')}
      {field('words')}
    </>
  );
}
