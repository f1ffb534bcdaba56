import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What would reach the network; nothing of ours may. */
const networkGlobals = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map(
  (name) => ({ name, message: 'The extension has no network access.' }),
);

export default defineConfig(
  {
    ignores: [
      'lib/pure-globals.d.ts',
      '.output/',
      '.wxt/',
      'node_modules/',
      'coverage/',
      'test-results/',
    ],
  },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'scripts/*.mjs', 'scripts/*.cjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-restricted-globals': ['error', ...networkGlobals],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'preact/hooks',
              importNames: ['useId'],
              message: 'It gives an id twice once a root is rendered again: useElementId.',
            },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'navigator',
          property: 'sendBeacon',
          message: 'The extension has no network access.',
        },
        { property: 'innerHTML', message: 'Page text is shown as text, never as HTML.' },
        { property: 'outerHTML', message: 'Page text is shown as text, never as HTML.' },
        { property: 'insertAdjacentHTML', message: 'Page text is shown as text, never as HTML.' },
        {
          object: 'CSS.highlights',
          property: 'clear',
          message: 'The registry is shared with the page.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Named exports; default exports only where WXT or a tool wants one.',
        },
      ],
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-lines': ['error', { max: 320, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['entrypoints/**', '**/*.config.{js,ts}', 'tests/**/*setup*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['tests/**', 'scripts/**'],
    rules: {
      'no-restricted-globals': 'off',
      'max-lines-per-function': 'off',
      'no-restricted-properties': 'off',
    },
  },
  { files: ['lib/claims/grammars/**'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
