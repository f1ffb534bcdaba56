/**
 * Who may import whom. Each layer names the folders it may reach; everything else of the project is forbidden.
 */
const allowed = {
  'lib/model': [],
  'lib/i18n': [],
  'lib/text': ['lib/model'],
  'lib/claims': ['lib/model', 'lib/text'],
  'lib/figures': ['lib/model', 'lib/text'],
  'lib/formats': ['lib/model', 'lib/text'],
  'lib/article': ['lib/model', 'lib/text'],
  'lib/anchoring': ['lib/model', 'lib/text'],
  'lib/highlights': ['lib/model'],
  'lib/lookup': ['lib/model'],
  'lib/settings': ['lib/model'],
  'lib/messages': ['lib/model'],
  'lib/store': ['lib/model', 'lib/text'],
  components: ['lib/model', 'lib/i18n', 'lib/figures'],
};

const layerRules = Object.entries(allowed).map(([from, to]) => ({
  name: `${from.replace('lib/', '')}-imports`,
  severity: 'error',
  from: { path: `^${from}/` },
  to: {
    path: '^(lib|components|entrypoints|scripts|tests)/',
    pathNot: [from, ...to].map((folder) => `^${folder}/`),
  },
}));

const onlyIn = (name, pkg, folders) => ({
  name,
  severity: 'error',
  from: { path: '^(lib|components|entrypoints)/', pathNot: folders.map((folder) => `^${folder}`) },
  to: { path: `(^|node_modules/)${pkg}(/|$)` },
});

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'grammars-stand-alone',
      comment: 'A language touches no other language.',
      severity: 'error',
      from: { path: '^lib/claims/grammars/([^/]+)/' },
      to: { path: '^lib/claims/grammars/([^/]+)/', pathNot: '^lib/claims/grammars/$1/' },
    },
    onlyIn('only-store-imports-dexie', 'dexie', ['lib/store/']),
    onlyIn('only-article-imports-readability', '@mozilla/readability', ['lib/article/']),
    onlyIn('only-views-import-preact', '(preact|@preact)', ['components/', 'entrypoints/']),
    {
      name: 'page-side-never-imports-store',
      severity: 'error',
      from: { path: '^entrypoints/(watcher|reader|card)' },
      to: { path: '^lib/store/', reachable: true },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  },
};
