import { HARMS, type Harm } from '../../lib/model/figure.ts';
import type { Subject } from '../../lib/model/story.ts';
import type { CardTranslator } from '../ui/card-translator-context.ts';
import { harmBeside } from './figure-words.ts';

/**
 * A subject in one line, named by its event first: "Kherson market strike · killed". What happened is
 * not said again where the name of what is counted says it.
 */
export function subjectWords(
  subject: Omit<Subject, 'id' | 'storyId' | 'ours'>,
  translator: CardTranslator,
): string {
  const { t } = translator;
  const { what, harm, population, event, place, period } = subject;
  const known = HARMS.find((name) => name === harm);
  const happened = known === undefined ? harm : t(`harm.${known}`);
  const parts = [
    event,
    place,
    period,
    what,
    population,
    saysItself(what, known ?? null, translator) ? null : happened,
  ];
  const said = parts.filter((part) => part !== null && part !== '');
  return said.length === 0 ? t('subject.unnamed') : said.join(' · ');
}

function saysItself(what: string | null, harm: Harm | null, translator: CardTranslator): boolean {
  if (what === null || harm === null || harm === 'unspecified') return false;
  const { t, lang } = translator;
  const isNamed = harmBeside({ harm, counted: what }, translator) === null;
  return isNamed || what.toLocaleLowerCase(lang).includes(t(`harm.${harm}`));
}
