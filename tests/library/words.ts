/** Invented words and sentences that generated libraries are made of; `#` stands for a figure, `@` for a place. */
export const PLACES = [
  'Aldmoor',
  'Norvale',
  'Teshka',
  'Lower Kessel',
  'Cape Ember',
  'Ostra',
  'Harrowdale',
  'Brinmouth',
  'Vessnia',
  'Saint-Orlan',
  'Dümmerau',
  'Кривая Балка',
  'Заречье',
  'Нижний Тор',
  '河口镇',
  '白石湾',
  'Łączna',
  'São Breno',
  'Mühlfurt',
  'Qasr el-Nahr',
];

export const PEOPLE = [
  'Ida Verrin',
  'Nia Brandt',
  'Tomas Heln',
  'Орест Лавин',
  'Mara Quill',
  'Jonas Ferrow',
  'Лидия Страж',
  '陈若溪',
  'Émile Darcourt',
  'Bruno Halvorsen',
  'Agnes Tull',
  'Piotr Żelan',
];

export const SENTENCES = [
  'The harbour office of @ said at least # passengers were killed when the ferry sank.',
  'More than # mayors took part in the parade of lanterns in @.',
  'The province of @ keeps # graves and memorials of the river guards, the archive wrote.',
  'The new bridge over the @ cost # euros, twice the first estimate of the council.',
  '“We lost # boats in a single night,” said the woman who leads the fishing union of @.',
  'About # households in @ now draw their water from the new works on the hill.',
  'Between the two wars # people fled the valley of @, according to the relief council.',
  'A survey of # teachers in @ found that most had never been paid for the summer.',
  'Die Feuerwehr von @ zählte # zerstörte Häuser entlang der Straße zum Fluss.',
  'В посёлке @ погибло не менее # человек, сообщил штаб спасателей в среду вечером.',
  'По данным управы, на стройку моста в @ ушло # рублей за один только год.',
  '据@的县志记载，当年有#人在洪水中丧生，另有数百户被迫迁走。',
  'The strike in @ drew # dockers on its first day, organisers claimed on Friday.',
  'Only # of the lighthouses along the coast of @ were built before the great storm.',
];

export const NOTES = [
  'Compare with the parish register; the count there stops in spring.',
  'Asked the press office twice, no answer so far. Try the deputy.',
  'The figure seems to include the wounded, see the footnote of the second report.',
  'Translated by me, the original says “up to”. Check with a native speaker.',
  'Сверить с архивом области, опись неполная.',
  'Same wire copy as the other outlet, so one origin.',
  'Method of counting is not given anywhere; the yearbook may have it.',
  '需要核对原始档案。',
];

export const JUSTIFICATIONS = [
  'The coroner’s list of March names every one of them.',
  'Two independent registers give a lower number.',
  'No register supports it, and the office took the number back.',
  'The census table counts households, not people.',
  'Both archives agree within rounding.',
];

export const EVIDENCE_TITLES = [
  'Report of the inquiry commission',
  'Statistical yearbook, table 14',
  'Parish register of burials',
  'Minutes of the harbour council',
  'Протокол заседания управы',
  'Letter to the editor',
  '县志第三卷',
  'Bericht der Landesanstalt',
  'Wire copy of the evening',
  'Field notes of the relief council',
];

export const TITLE_PARTS = [
  'What the week left behind in @',
  'Ferry inquiry opens in @',
  'The graves above @',
  'Counting the cost in @',
  '@ after the flood',
  'Кто заплатит за мост в @',
  '@的洪水之后',
  'Wie @ seine Toten zählt',
];

export const WORDS =
  'archive ballot beacon cargo census charter clinic coast convoy council crop depot district dock drought ferry fever fleet forest garrison grain harbour hearing inquiry ledger levee lockout mandate market militia mine mission mutiny orchard parish pier plague quarry ration refuge register relief reservoir siege signal smelter strike survey tariff tithe tribunal tunnel union viaduct ward weir winter'.split(
    ' ',
  );
