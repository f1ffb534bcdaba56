import { HARMS } from '../../lib/model/figure.ts';
import type { Subject } from '../../lib/model/story.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';

/** A subject in one line, named by its event first: "Kherson market strike · killed". */
export function subjectWords(
  subject: Omit<Subject, 'id' | 'storyId' | 'ours'>,
  { t }: CardTranslator,
): string {
  const { what, harm, population, event, place, period } = subject;
  const known = HARMS.find((name) => name === harm);
  const parts = [
    event,
    place,
    period,
    what,
    population,
    known === undefined ? harm : t(`harm.${known}`),
  ];
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? t('subject.unnamed') : said.join(' · ');
}
