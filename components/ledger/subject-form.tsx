import type { VNode } from 'preact';

import { HARMS } from '../../lib/model/figure.ts';
import type { OwnRange, Story, Subject } from '../../lib/model/story.ts';
import { AmountField } from '../ui/amount-field.tsx';
import { Choice } from '../ui/choice.tsx';
import { CommitOnBlurField } from '../ui/commit-on-blur-field.tsx';
import ledgerFrame from '../styles/ledger-frame.module.css';
import pageFrame from '../styles/page-frame.module.css';
import soft from '../styles/soft-text.module.css';
import styles from './subject-form.module.css';
import { useTranslator } from '../ui/translator-context.ts';

/** Changes to a subject; of its own range only the fields that are changed. */
export type SubjectChanges = Partial<Omit<Subject, 'id' | 'ours'>> & {
  readonly ours?: Partial<OwnRange>;
};

interface SubjectFormProps {
  readonly subject: Subject;
  readonly stories: readonly Story[];
  readonly onChange: (changes: SubjectChanges) => void;
}

const WORDS = [
  { field: 'what', label: 'subject.what' },
  { field: 'population', label: 'subject.population' },
  { field: 'event', label: 'subject.event' },
  { field: 'place', label: 'subject.place' },
  { field: 'period', label: 'subject.period' },
] as const;

/** What makes the figures of a subject comparable: each field is saved when it is left. */
export function SubjectForm({ subject, stories, onChange }: SubjectFormProps): VNode {
  const { t } = useTranslator();
  return (
    <details class={`tm-more ${pageFrame.panel} ${ledgerFrame.panel}`} open={isBlank(subject)}>
      <summary>{t('subject.edit')}</summary>
      <div class={styles.fields}>
        <Choice
          label={t('subject.harm')}
          value={subject.harm ?? ''}
          options={[
            { value: '', label: t('subject.noHarm') },
            ...HARMS.map((harm) => ({ value: harm, label: t(`harm.${harm}`) })),
          ]}
          onChoose={(harm) => {
            onChange({ harm: harm === '' ? null : harm });
          }}
        />
        {WORDS.map(({ field, label }) => (
          <CommitOnBlurField
            key={field}
            label={t(label)}
            value={subject[field] ?? ''}
            onLeave={(value) => {
              onChange({ [field]: value === '' ? null : value });
            }}
          />
        ))}
        <Choice
          label={t('story.label')}
          value={subject.storyId ?? ''}
          options={[
            { value: '', label: t('story.none') },
            ...stories.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => {
            onChange({ storyId: id === '' ? null : id });
          }}
        />
      </div>
    </details>
  );
}

const NO_RANGE: OwnRange = { min: null, best: null, max: null, rule: '', knownAsOf: null };

const BOUNDS = [
  { field: 'min', label: 'card.min' },
  { field: 'best', label: 'card.best' },
  { field: 'max', label: 'card.max' },
] as const;

interface OwnRangeFormProps {
  readonly ours: OwnRange | null;
  readonly onChange: (changes: Partial<OwnRange>) => void;
}

/**
 * Our own established range and the rule by which it was set; a person writes it, it is never
 * computed. Each field is reported alone: the next one may be left before this one is stored.
 */
export function OwnRangeForm({ ours, onChange }: OwnRangeFormProps): VNode {
  const { t } = useTranslator();
  const range = ours ?? NO_RANGE;
  return (
    <section class={`${pageFrame.panel} ${ledgerFrame.panel}`} aria-labelledby="own-range">
      <h2 id="own-range">{t('ledger.ours')}</h2>
      <p class={soft.text}>{t('ledger.oursHint')}</p>
      <div class={styles.fields}>
        {BOUNDS.map(({ field, label }) => (
          <AmountField
            key={field}
            label={t(label)}
            value={range[field]}
            onType={() => undefined}
            onLeave={(value) => {
              onChange({ [field]: value });
            }}
          />
        ))}
        <CommitOnBlurField
          label={t('card.knownAsOf')}
          value={range.knownAsOf ?? ''}
          onLeave={(value) => {
            onChange({ knownAsOf: value === '' ? null : value });
          }}
        />
      </div>
      <CommitOnBlurField
        label={t('ledger.rule')}
        lines={2}
        value={range.rule}
        onLeave={(rule) => {
          onChange({ rule });
        }}
      />
    </section>
  );
}

function isBlank({ what, harm, population, event, place, period }: Subject): boolean {
  return [what, harm, population, event, place, period].every((value) => value === null);
}
