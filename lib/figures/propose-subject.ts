import type { RecordedFigure } from '../model/figure.ts';
import type { StoryId } from '../model/ids.ts';
import type { Subject } from '../model/story.ts';

/**
 * A subject for a figure, from what is known about it: what is counted, the harm, place, period,
 * event and population. For people harmed, the counted noun is left out if it says only that they
 * are people, so that "31 killed" and "12 people killed" propose one subject.
 */
export function proposeSubject(
  figure: RecordedFigure,
  storyId: StoryId | null,
): Omit<Subject, 'id'> {
  const { harm, counted, place, event, period, population } = figure;
  const isOfPeople = figure.kind === 'casualty' && PEOPLE.test(counted ?? '');
  return {
    storyId,
    event,
    place,
    period,
    what: isOfPeople ? null : (counted ?? (harm === null ? figure.kind : null)),
    harm,
    population,
    ours: null,
  };
}

const PEOPLE =
  /^(?:people|persons?|victims?|dead|deaths?|lives|casualties|человек|людей|люди|жертв|погибших|осіб|людини)$/iu;
