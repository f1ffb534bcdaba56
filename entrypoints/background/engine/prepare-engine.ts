import { articleExcerpt } from '../../../lib/article/article-excerpt.ts';
import { findAllClaims } from '../../../lib/claims/further-claims.ts';
import { grammarFor } from '../../../lib/claims/grammar-for.ts';
import { lexiconOf } from '../../../lib/claims/grammar/lexicon.ts';
import type { Article } from '../../../lib/model/article.ts';
import { sentencesByLine } from '../../../lib/text/sentences-by-line.ts';
import { letTasksGoFirst } from '../../../lib/scheduling/pauses.ts';
import { modelOf } from './sentence-models.ts';
import { weighArticle } from './weigh-article.ts';

/**
 * Every kind of claim once, and figures that contradict each other: this runs the code that most
 * pages need.
 */
const LINES = [
  'The pier at Lorn gave way on 3 May 2014 and killed 12 people: 7 sailors and 4 clerks. At least 40 were injured, police said.',
  '“We lost two boats in half an hour,” said Mira Holt, who runs the yard. “It was the third-largest crowd since 1998.”',
  'Some 1,200 visitors attended; a memorial with 17 graves stands there. The repair cost $4.2 million, up 12 percent from a year earlier.',
  'Roughly a third of the 300-metre wall, or 30 to 35% of it, was new. According to the harbour office, dozens of ships call each week.',
  'The council will decide in spring, an official told the paper. Wages fell while the deficit went up.',
];

/** An article made of these lines. */
export const EXAMPLE: Article = {
  lang: 'en',
  publishedAt: null,
  modifiedAt: null,
  blocks: LINES.map((text) => {
    const start = LINES.join('\n').indexOf(text);
    return { role: 'body', span: { start, end: start + text.length }, text };
  }),
};

let isPrepared = false;

/**
 * Makes the engine ready, so that the first page need not wait: loads its words and reads a short
 * text, since code is compiled when it first runs. To be called when a reader begins, while it is
 * busy with its page. Other messages are answered between the parts.
 */
export async function prepareEngine(): Promise<void> {
  const grammar = grammarFor(null);
  if (isPrepared || grammar === null) return;
  isPrepared = true;
  lexiconOf(grammar);
  await letTasksGoFirst();
  const { text } = articleExcerpt(EXAMPLE);
  const claims = findAllClaims(text, grammar, modelOf(grammar.lang));
  await letTasksGoFirst();
  weighArticle(EXAMPLE, claims, sentencesByLine(text, grammar.sentences));
}
