/** Paragraphs of the usual density of figures and quotations, about places and people that do not exist. */
const PARAGRAPHS: readonly string[] = [
  'The council of Lorn approved a budget of $4.2 million on Tuesday, 12 percent more than a year earlier, to repair the harbour wall. Work is expected to begin in March and to take two years, officials said.',
  '“We have waited for this since the flood,” said Mira Holt, who runs a boatyard on the northern quay. “The old wall will not stand another winter like that one.”',
  'At least 17 people died and more than 240 homes were lost when the river broke its banks in 1998. A memorial with 17 names stands beside the bridge, where a service is held every autumn.',
  'The region has changed a great deal since then. Many families have moved to the towns along the coast, and the mills that once employed most of the valley have closed or been turned into flats.',
  'Engineers from Orsk surveyed the site last spring. They found cracks along some 300 metres of the wall and recommended that the oldest section be replaced rather than patched.',
  'Ivo Marn, a member of the opposition, called the plan “a gift to the builders”. He argued that the money would be better spent on the railway, which carried 1.6 million passengers last year, a third fewer than in 2010.',
  'The mayor rejected the criticism. According to the harbour office, between 40 and 50 ships call at Lorn each week, and a closure would cost the town up to €90,000 a day.',
  'Residents were divided. Some welcomed the jobs that the work would bring; others worried about noise, dust and lorries in the narrow streets of the old town.',
];

/** Text of the given length in UTF-16 units, the same each time. */
export function newsText(length: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, at = 0; size < length; at++) {
    const paragraph = PARAGRAPHS[at % PARAGRAPHS.length] ?? '';
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, length);
}
