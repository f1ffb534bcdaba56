/** An article to try a check on: invented, with claims of several kinds, and a sentence without any. */
export const TRIAL_ARTICLE = {
  lang: 'en',
  title: 'Flood takes the lower town of Merrow',
  paragraphs: [
    'At least 31 people were killed and more than 120 injured when the river Aune broke its banks on Sunday night, the regional governor said.',
    'The water came without warning, and the church bells were silent.',
    '“We counted fourteen boats on the market square,” said Ilse Karran, who runs the ferry.',
    'The bridge was the oldest in the valley. Damage is estimated at $4.5 million, up from $3 million in 2019.',
  ],
  /** What somebody who looks it up could find. */
  foundElsewhere:
    'District register of deaths, two days later: 38 people who died in the flood are listed by name.',
} as const;
