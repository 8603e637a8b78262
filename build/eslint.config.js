import { fileURLToPath } from 'node:url'
import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { noBareText } from './eslint/no-bare-text.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['{shared,electron,renderer,e2e,build}/**/*.{ts,tsx}']
const tests = ['**/*.test.{ts,tsx}', 'shared/testing/**', 'e2e/**']

/** What would send something out of the machine, or keep data where the host cannot save it. */
const closedDoors = ['fetch', 'XMLHttpRequest', 'EventSource', 'localStorage', 'sessionStorage', 'indexedDB']

const bannedSyntax = [
  { selector: 'ExportAllDeclaration', message: 'No barrels: export names where they are made.' },
  {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'A cast through unknown hides a wrong type: validate at the boundary instead.',
  },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
]

export default defineConfig([
  globalIgnores(['**/node_modules/', '**/*.d.ts', 'dist/', 'out/', 'test-results/', 'playwright-report/']),
  { basePath: root, linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    basePath: root,
    files: sources,
    extends: [js.configs.recommended, ...tseslint.configs.strict],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: root,
        project: ['tsconfig.json'],
      },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-globals': ['error', ...closedDoors],
      'no-restricted-properties': [
        'error',
        ...closedDoors.flatMap((property) =>
          ['window', 'globalThis', 'self'].map((object) => ({ object, property })),
        ),
      ],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'no-console': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    basePath: root,
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': { rules: reactHooks.rules }, taraz: { rules: { 'no-bare-text': noBareText } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'taraz/no-bare-text': 'error',
    },
  },
  {
    // The command line, the loopback door and the journeys speak through the console.
    basePath: root,
    files: ['electron/cli/**', 'electron/web/**', 'electron/main/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    basePath: root,
    files: tests,
    rules: {
      'max-lines-per-function': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'taraz/no-bare-text': 'off',
    },
  },
  {
    basePath: root,
    files: ['build/**/*.{js,mjs}', 'e2e/**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        performance: 'readonly',
        AbortSignal: 'readonly',
        AbortController: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...bannedSyntax],
      'prefer-const': 'error',
      eqeqeq: 'error',
    },
  },
])
