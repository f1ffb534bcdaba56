import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Established, Finding } from '../../lib/model/finding.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
import { parseDay } from '../ui/typed/parse-day.ts';
import { parseFound, type FoundReading } from '../ui/typed/parse-found.ts';
import { today } from '../wording/finding-subjects.ts';
import {
  countedNames,
  establishedWords,
  foundWords,
  keptFound,
  withKeptFound,
} from '../wording/found-words.ts';
import type { RowEdit } from './row-fields.tsx';

/** What is being typed, and the date that was given in the field for it alone. */
interface Typed {
  readonly text: string;
  readonly dated: string | null;
}

interface FoundFieldProps {
  readonly edit: RowEdit<Finding>;
  /** The figure that was checked. */
  readonly figure: RecordedFigure;
}

const NONE: Established = { min: null, best: null, max: null };

/**
 * What was found instead of a figure, in one field: "33-40, best 38", "at least 30 as of 3 May".
 * It shows what it read, with its date: a text without one says that none is known. What it cannot
 * read stays as it was typed, and is kept at the head of the finding's justification, so that it is
 * in every view and export too.
 */
export function FoundField({ edit, figure }: FoundFieldProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const [typed, setTyped] = useState<Typed | null>(null);
  const finding = edit.row;
  const read = (text: string): FoundReading => readText(text, figure, translator);
  const text = typed?.text ?? storedText(finding, translator);
  const dated = typed === null ? datedElsewhere(finding) : typed.dated;
  const reading = typed === null ? storedReading(finding, read, translator) : read(typed.text);
  const withText = (next: string): Finding =>
    withFound({ ...finding, knownAsOf: dated }, next, read(next), translator);
  const commit = (left: string): void => {
    setTyped(null);
    edit.onCommit(withText(left));
  };
  return (
    <section class="tm-part" data-section="found" data-choice="found">
      <Field
        label={t('found.label')}
        name="found"
        value={text}
        placeholder={t('found.placeholder')}
        error={reading.kind === 'unread' ? t('found.unread') : undefined}
        onType={(next) => {
          setTyped({ text: next, dated });
          edit.onType(withText(next));
        }}
        onLeave={(left) => {
          if (typed !== null) commit(left);
        }}
      />
      {reading.kind === 'read' && <ReadAs {...reading} asOf={reading.asOf ?? dated} />}
      {reading.kind === 'asks' && (
        <p class="tm-row tm-read" role="status">
          {t('found.asks', { number: reading.number })}{' '}
          {reading.readings.map((meant) => (
            <button
              key={meant}
              type="button"
              onClick={() => {
                commit(text.replace(reading.number, meant));
              }}
            >
              {meant}
            </button>
          ))}
        </p>
      )}
    </section>
  );
}

function ReadAs({
  established,
  asOf,
}: Pick<Extract<FoundReading, { kind: 'read' }>, 'established' | 'asOf'>): VNode {
  const translator = useCardTranslator();
  const { t, date } = translator;
  return (
    <p class="tm-read" role="status">
      {t('found.read', { what: establishedWords(established, translator) })}
      {asOf !== null && ` · ${t('found.asOf', { date: date(asOf) })}`}
    </p>
  );
}

function readText(text: string, figure: RecordedFigure, translator: CardTranslator): FoundReading {
  return parseFound(text, {
    words: foundWords(translator),
    lang: translator.lang,
    today: today(),
    counted: countedNames(figure, translator),
  });
}

function isEmpty({ min, best, max }: Established): boolean {
  return min === null && best === null && max === null;
}

/** The date that this field does not show, since nothing was found that it would be the date of. */
function datedElsewhere({ established, knownAsOf }: Finding): string | null {
  return isEmpty(established) ? knownAsOf : null;
}

function storedText(finding: Finding, translator: CardTranslator): string {
  const { established, justification, knownAsOf } = finding;
  if (isEmpty(established)) return keptFound(justification, translator) ?? '';
  const words = establishedWords(established, translator);
  if (knownAsOf === null) return words;
  return `${words} ${translator.t('found.asOf', { date: dateToRead(knownAsOf, translator) })}`;
}

/** A date as the language writes it, where it reads that back; else as it is stored. */
function dateToRead(stored: string, { date, lang }: CardTranslator): string {
  const written = date(stored);
  return parseDay(written, lang, today()) === stored ? written : stored;
}

function storedReading(
  finding: Finding,
  read: (text: string) => FoundReading,
  translator: CardTranslator,
): FoundReading {
  const { established, knownAsOf } = finding;
  if (!isEmpty(established)) return { kind: 'read', established, asOf: knownAsOf };
  return read(storedText(finding, translator));
}

/** The finding with what this text says was found. */
function withFound(
  finding: Finding,
  text: string,
  reading: FoundReading,
  translator: CardTranslator,
): Finding {
  const isRead = reading.kind === 'read';
  const isKept = !isRead && reading.kind !== 'nothing';
  return {
    ...finding,
    established: isRead ? reading.established : NONE,
    knownAsOf: isRead && reading.asOf !== null ? reading.asOf : finding.knownAsOf,
    justification: withKeptFound(finding.justification, isKept ? text.trim() : null, translator),
  };
}
