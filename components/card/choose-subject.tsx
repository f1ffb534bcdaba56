import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Subject } from '../../lib/model/story.ts';
import type { SubjectChoice } from '../../lib/model/page/subject-choice.ts';
import { useCardTranslator, type CardTranslator } from '../ui/card-translator-context.ts';
import { matchesAllWords } from '../ui/matches-all-words.ts';
import { subjectWords } from '../wording/subject-words.ts';
import { useElementId } from '../ui/use-element-id.ts';

/** How many lines are drawn; the others are found by typing. */
const MOST_LINES = 50;

interface ChooseSubjectProps {
  /** The one used last comes first. */
  readonly subjects: readonly Subject[];
  /** Derived from what is known about the figure; undefined where there is no figure. */
  readonly proposal: Omit<Subject, 'id'> | undefined;
  readonly onChoose: (choice: SubjectChoice) => void;
}

/** A line of the list. */
interface Offer {
  readonly name: string;
  readonly choice: SubjectChoice;
}

/**
 * The subjects a figure can be logged to. Enter chooses the first, which is the one used last;
 * typing keeps only those that contain the words, and a new subject of that name after them.
 */
export function ChooseSubject({ subjects, proposal, onChoose }: ChooseSubjectProps): VNode {
  const translator = useCardTranslator();
  const { t } = translator;
  const id = useElementId();
  const [name, setName] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const offers = offersFor(name, subjects, proposal, translator);
  // Together with the drawing, not after it: Enter may follow at once after the key that opened the
  // list.
  useLayoutEffect(() => {
    root.current?.querySelector('input')?.focus();
  }, []);
  return (
    <div
      ref={root}
      class="tm-choose"
      onKeyDown={(event) => {
        if (moveFocus(event.key, root.current)) event.preventDefault();
      }}
    >
      <div class="tm-field">
        <label for={id}>{t('log.name')}</label>
        <input
          id={id}
          type="text"
          autocomplete="off"
          aria-controls={`${id}-list`}
          value={name}
          onInput={({ currentTarget }) => {
            setName(currentTarget.value);
          }}
          onKeyDown={(event) => {
            const [first] = offers;
            if (event.key !== 'Enter' || event.isComposing || first === undefined) return;
            event.preventDefault();
            onChoose(first.choice);
          }}
        />
      </div>
      <ul id={`${id}-list`} aria-label={t('log.subjects')}>
        {offers.map((offer) => (
          <li key={'id' in offer.choice ? offer.choice.id : ''}>
            <button
              type="button"
              data-new-subject={'fields' in offer.choice ? '' : undefined}
              onClick={() => {
                onChoose(offer.choice);
              }}
            >
              {offer.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function offersFor(
  typed: string,
  subjects: readonly Subject[],
  proposal: ChooseSubjectProps['proposal'],
  translator: CardTranslator,
): readonly Offer[] {
  const name = typed.replace(/\s+/gu, ' ').trim();
  const known = subjects.map((subject) => ({
    name: subjectWords(subject, translator),
    choice: { id: subject.id },
    subject,
  }));
  if (proposal === undefined) return known.slice(0, MOST_LINES);
  const make = (fields: Omit<Subject, 'id'>): Offer => ({
    name: translator.t('log.new', { subject: subjectWords(fields, translator) }),
    choice: { fields },
  });
  if (name === '') {
    const first = known.slice(0, MOST_LINES);
    return isTelling(proposal) ? [...first, make(proposal)] : first;
  }
  const { lang } = translator;
  const matching = known.filter((one) => matchesAllWords(one.name, name, lang));
  const folded = (text: string): string => text.toLocaleLowerCase(lang);
  const isCalledSo = (one: (typeof known)[number]): boolean =>
    [one.name, one.subject.what ?? ''].some((called) => folded(called) === folded(name));
  const same = matching.filter(isCalledSo);
  const others = matching.filter((one) => !isCalledSo(one));
  const found = [...same, ...others].slice(0, MOST_LINES);
  return same.length > 0 ? found : [...found, make(named(name, proposal))];
}

/**
 * Whether a proposal says more than the harm. "Killed" alone would gather the figures of every
 * story: the person is asked for words of this one then.
 */
function isTelling({ event, place, period, population, what }: Omit<Subject, 'id'>): boolean {
  return [event, place, period, population, what].some((part) => part !== null);
}

/**
 * A typed name replaces what the figure's sentence says the subject is about; what makes its
 * figures comparable stays.
 */
function named(what: string, proposal: Omit<Subject, 'id'>): Omit<Subject, 'id'> {
  return { ...proposal, what, event: null, place: null, period: null };
}

/**
 * Arrow keys go through the list, from the field and back to it; true where the key moved the
 * focus.
 */
function moveFocus(key: string, root: HTMLElement | null): boolean {
  if (root === null || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  const stops = [...root.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.findIndex((stop) => stop.matches(':focus'));
  stops[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
  return at >= 0;
}
