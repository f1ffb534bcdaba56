import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { STATUSES, type Status } from '../../../lib/model/annotation.ts';
import type { ClaimKind } from '../../../lib/model/claim.ts';
import { FIGURE_KINDS } from '../../../lib/model/figure.ts';
import type { Scale, ScaleLevel } from '../../../lib/model/scale.ts';
import type { Translator } from '../../../lib/i18n/translator.ts';
import {
  HAVINGS,
  isOpenField,
  STANDINGS,
  type SearchTerm,
} from '../../../lib/model/library/search-term.ts';
import { Choice } from '../../ui/choice.tsx';
import { levelLabel } from '../../wording/level-label.ts';
import styles from './search-builder.module.css';
import { useTranslator } from '../../ui/translator-context.ts';
import { useElementId } from '../../ui/use-element-id.ts';

/** How many annotations have each value, where that is counted. */
interface SearchCounts {
  readonly byVerdict: ReadonlyMap<string, number>;
  readonly bySite: ReadonlyMap<string, number>;
  readonly byStatus: ReadonlyMap<Status, number>;
}

interface SearchBuilderProps {
  readonly scales: readonly Scale[];
  /** Null until the library is counted. */
  readonly size: SearchCounts | null;
  /** Adds a condition to the search words. */
  readonly onAdd: (term: SearchTerm) => void;
}

const KINDS: readonly ClaimKind[] = [...FIGURE_KINDS, 'quotation', 'reported', 'statement'];

/** What a condition can be about; `above` and `below` are figures. */
const FIELDS = [
  'verdict',
  'status',
  'is',
  'kind',
  'has',
  'site',
  'tag',
  'story',
  'subject',
  'words',
  'after',
  'before',
  'decidedFrom',
  'decidedTo',
  'above',
  'below',
] as const;
type Field = (typeof FIELDS)[number];

const CLOSED = [
  'verdict',
  'kind',
  'status',
  'has',
  'is',
  'site',
] as const satisfies readonly Field[];
const DATE_FIELDS: ReadonlySet<Field> = new Set(['after', 'before', 'decidedFrom', 'decidedTo']);

function isClosed(field: Field): field is (typeof CLOSED)[number] {
  return CLOSED.some((one) => one === field);
}

/**
 * Builds a condition so that the person need not know its name: what it is about, its value,
 * whether it must not hold. It is added to the search words.
 */
export function SearchBuilder({ scales, size, onAdd }: SearchBuilderProps): VNode {
  const { t } = useTranslator();
  const [field, setField] = useState<Field>('verdict');
  const [value, setValue] = useState('');
  const [isNot, setNot] = useState(false);
  const term = termOf(field, value, isNot);
  return (
    <form
      class={styles.builder}
      onSubmit={(event) => {
        event.preventDefault();
        if (term === null) return;
        onAdd(term);
        setValue('');
      }}
    >
      <Choice<Field>
        label={t('builder.field')}
        value={field}
        options={FIELDS.map((one) => ({ value: one, label: t(`builder.${one}`) }))}
        onChoose={(next) => {
          setField(next);
          setValue('');
        }}
      />
      <BuilderValue {...{ field, value, scales, size }} onValue={setValue} />
      <label>
        <input
          type="checkbox"
          checked={isNot}
          onChange={(event) => {
            setNot(event.currentTarget.checked);
          }}
        />{' '}
        {t('builder.not')}
      </label>
      <button type="submit" disabled={term === null}>
        {t('builder.add')}
      </button>
      <details class={`tm-more ${styles.hint}`}>
        <summary>{t('builder.typed')}</summary>
        <p>{t('builder.hint')}</p>
      </details>
    </form>
  );
}

interface BuilderValueProps {
  readonly field: Field;
  readonly value: string;
  readonly scales: readonly Scale[];
  readonly size: SearchCounts | null;
  readonly onValue: (value: string) => void;
}

function BuilderValue({ field, value, scales, size, onValue }: BuilderValueProps): VNode {
  const translator = useTranslator();
  const { t } = translator;
  const id = useElementId();
  if (isClosed(field))
    return (
      <Choice
        label={t('builder.value')}
        value={value}
        options={[
          { value: '', label: t('builder.choose') },
          ...optionsFor(field, scales, size, translator),
        ]}
        onChoose={onValue}
      />
    );
  const isDate = DATE_FIELDS.has(field);
  const isNumber = field === 'above' || field === 'below';
  const type = isDate
    ? ({ type: 'date' } as const)
    : isNumber
      ? ({ type: 'number', step: 'any' } as const)
      : ({ type: 'text' } as const);
  return (
    <div class="tm-field">
      <label for={id}>{t('builder.value')}</label>
      <input
        id={id}
        {...type}
        autocomplete="off"
        value={value}
        onInput={(event) => {
          onValue(event.currentTarget.value);
        }}
      />
    </div>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The values to choose from, with how many annotations have each where that is counted. */
function optionsFor(
  field: (typeof CLOSED)[number],
  scales: readonly Scale[],
  size: SearchCounts | null,
  translator: Translator,
): readonly Option[] {
  const { t } = translator;
  switch (field) {
    case 'verdict':
      return [
        ...levelsOf(scales).map((level) => ({
          value: level.id,
          label: counted(levelLabel(level, translator), size?.byVerdict.get(level.id)),
        })),
        { value: 'none', label: counted(t('library.noVerdict'), size?.byVerdict.get('none')) },
      ];
    case 'site':
      return [...(size?.bySite ?? [])].map(([site, count]) => ({
        value: site,
        label: counted(site, count),
      }));
    case 'kind':
      return KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }));
    case 'status':
      return STATUSES.map((status) => ({
        value: status,
        label: counted(t(`status.${status}`), size?.byStatus.get(status)),
      }));
    case 'has':
      return HAVINGS.map((having) => ({ value: having, label: t(`having.${having}`) }));
    case 'is':
      return STANDINGS.map((standing) => ({
        value: standing,
        label: t(standing === 'sensitive' ? 'standing.sensitive' : `flag.${standing}`),
      }));
  }
}

function counted(name: string, count: number | undefined): string {
  return count === undefined ? name : `${name} (${count})`;
}

/** The levels of all scales, each once. */
function levelsOf(scales: readonly Scale[]): readonly ScaleLevel[] {
  const levels = scales.flatMap((scale) => scale.levels);
  return [...new Map(levels.map((level) => [level.id, level])).values()];
}

/** The condition as it is set now; null while it has no value. */
function termOf(field: Field, value: string, isNot: boolean): SearchTerm | null {
  const text = value.trim();
  if (text === '') return null;
  if (isOpenField(field)) return { field, values: [text], isNot };
  switch (field) {
    case 'words':
      return { field, text, isExact: /\s/u.test(text), isNot };
    case 'kind':
      return closed(text, KINDS, (values) => ({ field, values, isNot }));
    case 'status':
      return closed(text, STATUSES, (values) => ({ field, values, isNot }));
    case 'has':
      return closed(text, HAVINGS, (values) => ({ field, values, isNot }));
    case 'is':
      return closed(text, STANDINGS, (values) => ({ field, values, isNot }));
    case 'decidedFrom':
      return { field: 'decided', from: text, to: null, isNot };
    case 'decidedTo':
      return { field: 'decided', from: null, to: text, isNot };
    case 'after':
    case 'before':
      return { field, date: text, isNot };
    case 'above':
    case 'below':
      return bound(field, Number(text), isNot);
  }
}

function closed<Word extends string>(
  text: string,
  words: readonly Word[],
  make: (values: readonly Word[]) => SearchTerm,
): SearchTerm | null {
  const known = words.filter((word) => word === text);
  return known.length === 0 ? null : make(known);
}

function bound(field: 'above' | 'below', value: number, isNot: boolean): SearchTerm | null {
  if (!Number.isFinite(value)) return null;
  const isAbove = field === 'above';
  const bounds = { low: isAbove ? value : null, high: isAbove ? null : value };
  return { field: 'figure', ...bounds, isStrict: true, isNot };
}
