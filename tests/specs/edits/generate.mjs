// Writes generated.json: every rule of editing applied to every passage it fits. `node tests/specs/edits/generate.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blockRules, casesOfCopies } from './place-rules.mjs';
import { capital, changed, gone, page, same, swap } from './rule-parts.mjs';

/** Invented passages; `quote` is annotated, and its parts say what a rule may change. */
const passages = [
  {
    lead: 'The river rose for three days before it reached the old town. Schools were used as shelters, and the railway to the coast stopped running on Sunday evening.',
    quote:
      'At least 31 people were killed in Averin when the dam above the town gave way, the provincial government said.',
    tail: 'Rescue teams from four provinces are still searching the lower streets. The prime minister is expected to visit on Thursday.',
    figure: ['31', '38', '13', 'thirty-one'],
    qualifier: 'At least ',
    harm: ['killed', 'injured'],
    place: ['Averin', 'Dolen'],
    negation: ['gave way', 'did not give way'],
    attribution: ', the provincial government said',
    near: 'At least 9 people were killed in Torvik when the bridge below the town gave way, the provincial government said.',
  },
  {
    lead: 'Volunteers have been restoring the cemetery on the hill since the spring. Most of the inscriptions can be read again.',
    quote:
      'The district keeps 83 graves and 71 memorials of soldiers who fell in the winter of 1944.',
    tail: 'A list of names is kept in the town library. Families from abroad have asked for copies of it.',
    figure: ['83', '85', '38', 'eighty-three'],
    place: ['The district', 'The province'],
    negation: ['keeps', 'no longer keeps'],
    near: 'The parish keeps 12 graves and one memorial of civilians who fell in the autumn of 1943.',
  },
  {
    lead: 'The company published its half-year report after the markets had closed. It was read closely in the region.',
    quote:
      'Nordhavn Kraft lost 4.2 million crowns in the first quarter, more than analysts had expected.',
    tail: 'Its shares had already fallen in the morning. The board meets again in a fortnight.',
    figure: ['4.2', '4.6', '2.4', null],
    unit: ['crowns', 'euros'],
    scale: ['4.2 million', '4.2 billion', '4,200,000'],
    place: ['Nordhavn Kraft', 'Sydhavn Kraft'],
    negation: ['lost', 'did not lose'],
    attribution: ', more than analysts had expected',
    near: 'Nordhavn Bank lost 1.1 million crowns in the second quarter, less than analysts had expected.',
  },
  {
    lead: 'The square was closed to traffic from noon. Police had put up barriers around the fountain the night before.',
    quote: 'More than 2,500 people marched through Brenhall on Saturday against the new water law.',
    tail: 'The organisers thanked the drivers of the tram line. A second march is planned for the end of the month.',
    figure: ['2,500', '3,500', '2,050', null],
    qualifier: 'More than ',
    place: ['Brenhall', 'Ostmark'],
    negation: ['marched', 'did not march'],
    near: 'About 300 people marched through Lindow on Friday against the new water law.',
  },
  {
    lead: 'The clinic lies at the end of a gravel road. Its doctors see patients from eleven villages.',
    quote:
      'Only 12 of the nurses in the Sarpa valley were vaccinated by the end of March, according to Dr Ilse Maren.',
    tail: 'Deliveries by helicopter are to begin after the thaw. The ministry has not said who will pay for them.',
    figure: ['12', '21', '120', 'twelve'],
    qualifier: 'Only ',
    place: ['Sarpa', 'Kolda'],
    negation: ['were vaccinated', 'were not vaccinated'],
    attribution: ', according to Dr Ilse Maren',
    near: 'Only 7 of the drivers in the Kolda valley were vaccinated by the end of April, according to Dr Ilse Maren.',
  },
  {
    lead: 'The storm crossed the islands in the night. By morning the ferries were running again, though with delays.',
    quote:
      'The wind reached 180 kilometres an hour at Cape Sund, and 40 per cent of the houses there lost their roofs.',
    tail: 'Electricians arrived from the mainland by noon. The school will stay closed until the windows are replaced.',
    figure: ['180', '160', '108', null],
    unit: ['kilometres', 'miles'],
    share: ['40 per cent', '14 per cent'],
    place: ['Cape Sund', 'Cape Holm'],
    negation: ['lost their roofs', 'kept their roofs'],
    near: 'The wind reached 95 kilometres an hour at Port Holm, and 3 per cent of the houses there lost their roofs.',
  },
  {
    lead: 'The committee heard witnesses behind closed doors. Its report runs to four volumes.',
    quote:
      'Some 38 million people lost their lives in the war, the historian Pavel Orsin wrote in 1951.',
    tail: 'Later estimates differ from his by a wide margin. The archive that he used was opened again last year.',
    figure: ['38', '35', '83', null],
    scale: ['38 million', '38 thousand', '38,000,000'],
    qualifier: 'Some ',
    place: ['Pavel Orsin', 'Anna Welt'],
    negation: ['lost their lives', 'did not lose their lives'],
    attribution: ', the historian Pavel Orsin wrote in 1951',
    near: 'Some 2 million people lost their homes in the war, the historian Pavel Orsin wrote in 1949.',
  },
  {
    lead: 'The fire broke out in the dye works before dawn. Smoke could be seen from the other shore.',
    quote:
      'Seven workers died and 26 were wounded in the factory at Merrow, the fire chief told reporters.',
    tail: 'The owners declined to comment. Inspectors had visited the building twice in the year before.',
    figure: ['26', '28', '62', 'twenty-six'],
    harm: ['wounded', 'missing'],
    place: ['Merrow', 'Dunmore'],
    negation: ['died', 'did not die'],
    attribution: ', the fire chief told reporters',
    near: 'Two workers died and 11 were wounded in the mill at Dunmore, the fire chief told reporters.',
  },
];

/** A rule gives the page after the edit and what must be said of the quote, or null where it does not fit. */
const rules = [
  [
    'figure updated',
    (p) => [swap(p.quote, p.figure[0], p.figure[1]), changed(p.figure[0], p.figure[1])],
  ],
  [
    'digits turned or lost',
    (p) => [swap(p.quote, p.figure[0], p.figure[2]), changed(p.figure[0], p.figure[2])],
  ],
  ['share changed', (p) => p.share && [swap(p.quote, ...p.share), changed('40', '14')]],
  ['figure moved to words', (p) => p.figure[3] && [swap(p.quote, p.figure[0], p.figure[3]), same]],
  ['figure written out in digits', (p) => p.scale && [swap(p.quote, p.scale[0], p.scale[2]), same]],
  [
    'scale changed',
    (p) =>
      p.scale && [
        swap(p.quote, p.scale[0], p.scale[1]),
        changed(...p.scale.slice(0, 2).map((words) => words.split(' ')[1])),
      ],
  ],
  ['unit changed', (p) => p.unit && [swap(p.quote, ...p.unit), changed(...p.unit)]],
  [
    'qualifier dropped',
    (p) =>
      p.qualifier && [
        capital(swap(p.quote, p.qualifier, '')),
        changed(p.qualifier.trim(), p.figure[0]),
      ],
  ],
  [
    'qualifier added',
    (p) =>
      !p.qualifier && [
        swap(p.quote, p.figure[0], `about ${p.figure[0]}`),
        changed(p.figure[0], `about ${p.figure[0]}`),
      ],
  ],
  ['harm changed', (p) => p.harm && [swap(p.quote, ...p.harm), changed(...p.harm)]],
  [
    'place or name changed',
    (p) => [
      swap(p.quote, ...p.place),
      changed(
        ...p.place.map((name) =>
          name
            .split(' ')
            .find((word) => !p.place.every((other) => other.split(' ').includes(word))),
        ),
      ),
    ],
  ],
  [
    'negation inserted',
    (p) => [
      swap(p.quote, ...p.negation),
      changed(
        '',
        p.negation[1].split(' ').find((word) => !p.negation[0].split(' ').includes(word)),
      ),
    ],
  ],
  [
    'quotation shortened',
    (p) =>
      p.attribution && [
        swap(p.quote, p.attribution, ''),
        changed(p.attribution.replace(/^, /u, ''), ''),
      ],
  ],
  [
    'typography',
    (p) => [
      p.quote.replace(/(\d) /gu, '$1\u00A0').replace(/ing/gu, 'i\u00ADng').replace(/fi/gu, 'ﬁ'),
      same,
    ],
  ],
  ['sentence removed', () => ['', gone]],
];

/** Rules that edit the page around the quote. */
const pageRules = [
  ['sentence moved', (p) => [`${p.lead} ${p.tail} ${p.quote}`, same]],
  [
    'live blog prepends',
    (p) => [
      `14:05 The mayor will speak at three. 13:40 Two roads are open again, the police said. ${page(p, p.quote)}`,
      same,
    ],
  ],
  [
    'correction note added',
    (p) => [
      `${page(p, p.quote)} Correction: an earlier version of this article gave 19 as the number of witnesses heard.`,
      same,
    ],
  ],
  [
    'paragraph rewritten',
    (p) => [
      `${p.lead} What happened next is told differently by those who were there, and no two accounts agree. ${p.tail}`,
      gone,
    ],
  ],
  [
    'near-identical sentence stays',
    (p) => [page(p, p.near), gone, `${p.lead} ${p.quote} ${p.near} ${p.tail}`],
  ],
  [
    'near-identical sentence goes',
    (p) => [page(p, p.quote), same, `${p.lead} ${p.near} ${p.quote} ${p.tail}`],
  ],
];

const cases = passages.flatMap((passage) => [
  ...casesOfCopies(passage),
  ...blockRules.map(([rule, edit]) => {
    const [before, after, expected] = edit(passage);
    return { class: rule, quote: passage.quote, before, after, expected };
  }),
  ...rules.flatMap(([rule, edit]) => {
    const result = edit(passage);
    if (!result) return [];
    const [quote, expected] = result;
    return [
      {
        class: rule,
        quote: passage.quote,
        before: page(passage, passage.quote),
        after: page(passage, quote),
        expected,
      },
    ];
  }),
  ...pageRules.map(([rule, edit]) => {
    const [after, expected, before = page(passage, passage.quote)] = edit(passage);
    return { class: rule, quote: passage.quote, before, after, expected };
  }),
]);

writeFileSync(join(import.meta.dirname, 'generated.json'), `${JSON.stringify(cases, null, 2)}\n`);
console.log(`${cases.length} cases`);
