import type { VNode } from 'preact';
import { useState } from 'preact/hooks';

import type { RecordedFigure } from '../../lib/model/figure.ts';
import type { Established, Finding } from '../../lib/model/finding.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { Field } from '../ui/field.tsx';
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

interface FoundFieldProps {
  readonly edit: RowEdit<Finding>;
  /** The figure that was checked. */
  readonly figure: RecordedFigure;
}

const NONE: Established = { min: null, best: null, max: null };

/**
 * What was found instead of a figure, in one field: "33-40, best 38", "at least 30 as of 3 May".
 * It shows what it read. What it cannot read stays as it was typed, and is kept at the head of the
 * finding's justification, so that it is in every view and export too.
 */
export function FoundField({ edit, figure }: FoundFieldProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const [typed, setTyped] = useState<string | null>(null);
  const finding = edit.row;
  const read = (text: string): FoundReading => readText(text, figure, translator);
  const text = typed ?? storedText(finding, translator);
  const reading = typed === null ? storedReading(finding, read, translator) : read(typed);
  const commit = (left: string): void => {
    setTyped(null);
    edit.onCommit(withFound(finding, left, read(left), translator));
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
          setTyped(next);
          edit.onType(withFound(finding, next, read(next), translator));
        }}
        onLeave={(left) => {
          if (typed !== null) commit(left);
        }}
      />
      {reading.kind === 'read' && <ReadAs reading={reading} knownAsOf={finding.knownAsOf} />}
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
  reading: { established, asOf },
  knownAsOf,
}: {
  readonly reading: Extract<FoundReading, { kind: 'read' }>;
  readonly knownAsOf: string | null;
}): VNode {
  const translator = useCardTranslator();
  const { t, date } = translator;
  const since = asOf ?? knownAsOf;
  return (
    <p class="tm-read" role="status">
      {t('found.read', { what: establishedWords(established, translator) })}
      {since !== null && ` · ${t('found.asOf', { date: date(since) })}`}
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

function storedText({ established, justification }: Finding, translator: CardTranslator): string {
  if (!isEmpty(established)) return establishedWords(established, translator);
  return keptFound(justification, translator) ?? '';
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
    knownAsOf: isRead ? (reading.asOf ?? finding.knownAsOf) : finding.knownAsOf,
    justification: withKeptFound(finding.justification, isKept ? text.trim() : null, translator),
  };
}
