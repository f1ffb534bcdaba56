import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import { SOURCE_CLASSES, type Evidence } from '../../lib/model/evidence.ts';
import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { FigureId, FindingId } from '../../lib/model/ids.ts';
import type { ArchivedCopy } from '../../lib/model/source.ts';
import { CheckBox } from '../ui/check-box.tsx';
import { LazyDetails } from '../ui/lazy-details.tsx';
import { useCardTranslator } from '../ui/card-translator-context.ts';
import { DateRow } from './date-row.tsx';
import { Field } from '../ui/field.tsx';
import { FigureFields } from './figure-fields.tsx';
import { newId } from '../ui/new-id.ts';
import { OriginalFields } from './original-fields.tsx';
import { ChoiceRow, itemEdit, TextRow, type RowEdit } from './row-fields.tsx';

/** A finding that evidence may relate to, by what it judges. */
export interface JudgedFinding {
  readonly id: FindingId;
  readonly what: string;
}

interface EvidenceDetailsProps {
  readonly edit: RowEdit<Evidence>;
  readonly judged: readonly JudgedFinding[];
}

/**
 * The less used fields of an entry: who published it and when, what it draws on, its figures,
 * copies, what was asked, which findings it relates to.
 */
export function EvidenceDetails({ edit, judged }: EvidenceDetailsProps): VNode {
  const { t } = useCardTranslator();
  return (
    <LazyDetails summary={t('evidence.more')}>
      {() => (
        <div class="tm-entry">
          <TextRow
            edit={edit}
            of="drawsOn"
            label={t('evidence.drawsOn')}
            hint={t('evidence.drawsOnHint')}
          />
          <div class="tm-grid">
            <TextRow edit={edit} of="publisher" label={t('evidence.publisher')} />
            <TextRow edit={edit} of="author" label={t('evidence.author')} />
            <ChoiceRow
              edit={edit}
              of="sourceClass"
              label={t('evidence.sourceClass')}
              options={SOURCE_CLASSES}
              nameOf={(value) => t(`sourceClass.${value}`)}
            />
            <DateRow edit={edit} of="publishedAt" label={t('evidence.publishedAt')} />
            <DateRow edit={edit} of="accessedAt" label={t('evidence.accessedAt')} isPlain />
            <DateRow edit={edit} of="askedAt" label={t('evidence.askedAt')} />
            <DateRow edit={edit} of="answeredAt" label={t('evidence.answeredAt')} />
          </div>
          <Archives edit={edit} />
          <EvidenceFigures edit={edit} />
          <OriginalFields
            edit={{
              row: edit.row.original,
              onType: (original) => {
                edit.onType({ ...edit.row, original });
              },
              onCommit: (original) => {
                edit.onCommit({ ...edit.row, original });
              },
            }}
          />
          {judged.length > 0 && <BearsOn edit={edit} judged={judged} />}
          <TextRow edit={edit} of="note" label={t('card.note')} lines={2} isPlain />
          <CheckBox
            label={t('evidence.sensitive')}
            checked={edit.row.sensitive}
            onChange={(sensitive) => {
              edit.onCommit({ ...edit.row, sensitive });
            }}
          />
        </div>
      )}
    </LazyDetails>
  );
}

/**
 * The copies listed in a text, one address a line; a copy that was there before keeps its time, a
 * new one gets `now`.
 */
export function parseArchives(
  text: string,
  before: readonly ArchivedCopy[],
  now: string,
): readonly ArchivedCopy[] {
  const urls = text.split(/\s+/).filter((url) => url !== '');
  return [...new Set(urls)].map(
    (url) => before.find((copy) => copy.url === url) ?? { url, at: now },
  );
}

function Archives({ edit: { row, onType, onCommit } }: Pick<EvidenceDetailsProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  // The text as typed: a line break at the end is where the next address begins, and would not
  // survive being stored in the record and read back.
  const [text, setText] = useState<string | null>(null);
  const put = (typed: string): Evidence => ({
    ...row,
    archives: parseArchives(typed, row.archives, new Date().toISOString()),
  });
  return (
    <Field
      label={t('evidence.archives')}
      hint={t('evidence.archivesHint')}
      lines={2}
      value={text ?? row.archives.map(({ url }) => url).join('\n')}
      onType={(typed) => {
        setText(typed);
        onType(put(typed));
      }}
      onLeave={(typed) => {
        setText(null);
        onCommit(put(typed));
      }}
    />
  );
}

function emptyFigure(): RecordedFigure {
  return {
    id: newId() as FigureId,
    span: { start: 0, end: 0 },
    text: '',
    kind: 'count',
    min: null,
    best: null,
    max: null,
    qualifier: 'exact',
    bounds: 'stated',
    unit: null,
    counted: null,
    harm: null,
    population: null,
    basis: 'unknown',
    place: null,
    event: null,
    period: null,
    asOf: null,
    creditedTo: null,
    subjectId: null,
  };
}

function EvidenceFigures({ edit }: Pick<EvidenceDetailsProps, 'edit'>): VNode {
  const { t } = useCardTranslator();
  const { row, onType, onCommit } = edit;
  const figures: RowEdit<readonly RecordedFigure[]> = {
    row: row.figures,
    onType: (next) => {
      onType({ ...row, figures: next });
    },
    onCommit: (next) => {
      onCommit({ ...row, figures: next });
    },
  };
  return (
    <fieldset class="tm-parts">
      <legend>{t('evidence.figures')}</legend>
      {row.figures.map((figure, index) => (
        <div key={figure.id} class="tm-entry">
          <TextRow
            edit={itemEdit(figures, index, figure)}
            of="text"
            label={t('evidence.figureText')}
            isPlain
          />
          <FigureFields edit={itemEdit(figures, index, figure)} />
          <button
            type="button"
            class="tm-quiet"
            onClick={() => {
              figures.onCommit(row.figures.toSpliced(index, 1));
            }}
          >
            {t('evidence.removeFigure')}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="tm-quiet"
        onClick={() => {
          figures.onCommit([...row.figures, emptyFigure()]);
        }}
      >
        {t('evidence.addFigure')}
      </button>
    </fieldset>
  );
}

/** Which findings it relates to; none ticked means all. */
function BearsOn({ edit: { row, onCommit }, judged }: EvidenceDetailsProps): VNode {
  const { t } = useCardTranslator();
  return (
    <fieldset class="tm-parts">
      <legend>{t('evidence.bearsOn')}</legend>
      {judged.map(({ id, what }) => (
        <CheckBox
          key={id}
          label={what}
          checked={row.findingIds.includes(id)}
          onChange={(bears) => {
            const others = row.findingIds.filter((each) => each !== id);
            onCommit({ ...row, findingIds: bears ? [...others, id] : others });
          }}
        />
      ))}
    </fieldset>
  );
}
