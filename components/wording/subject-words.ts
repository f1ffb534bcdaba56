import { HARMS } from '../../lib/model/figure.ts';
import type { Subject } from '../../lib/model/story.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';

/** A subject in one line: "killed · Chinese · China · 1937–45". */
export function subjectWords(
  subject: Omit<Subject, 'id' | 'storyId' | 'ours'>,
  { t }: CardTranslator,
): string {
  const { what, harm, population, event, place, period } = subject;
  const known = HARMS.find((name) => name === harm);
  const parts = [
    known === undefined ? harm : t(`harm.${known}`),
    what,
    population,
    event,
    place,
    period,
  ];
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? t('subject.unnamed') : said.join(' · ');
}
