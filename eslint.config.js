import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'

// The layers, lowest first. A file may import its own layer and those named here, nothing else.
// shared/ is the bottom: no Node, no DOM, no Electron, so that main, the worker and tests run the same code.
const zone = (target, from, message) => ({ target, from, message })
const below = (folder, allowed) =>
  zone(
    `./shared/${folder}`,
    ['model', 'format', 'importing', 'layout', 'makeup', 'templates', 'ipc']
      .filter((name) => name !== folder && !allowed.includes(name))
      .map((name) => `./shared/${name}`),
    `shared/${folder} may import only: ${allowed.join(', ') || 'nothing of shared/'}`,
  )
// Within layout each level is a pure function on the one before: fonts -> styles -> inline -> flow -> page -> display.
const levels = ['fonts', 'styles', 'inline', 'flow', 'page', 'display']
const level = (name, allowed) =>
  zone(
    `./shared/layout/${name}`,
    levels
      .filter((other) => other !== name && !allowed.includes(other))
      .map((other) => `./shared/layout/${other}`),
    `shared/layout/${name} may import only: ${allowed.join(', ') || 'the model'}`,
  )

const nodeAndElectron = [
  {
    group: [
      'node:*',
      'fs',
      'path',
      'os',
      'crypto',
      'child_process',
      'worker_threads',
      'electron',
      'electron/*',
    ],
    message: 'This side runs without Node and Electron.',
  },
]

export default tseslint.config(
  { ignores: ['out/', 'dist/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          project: ['shared', 'electron', 'renderer', 'tests'].map((s) => `${s}/tsconfig.json`),
          noWarnOnMultipleProjects: true,
        }),
      ],
    },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          basePath: import.meta.dirname,
          zones: [
            zone(
              './shared',
              ['./electron', './renderer', './tests'],
              'shared/ imports nothing of the other sides.',
            ),
            zone(
              './renderer',
              ['./electron', './tests'],
              'The renderer reaches main only through renderer/bridge.',
            ),
            zone(
              './electron/main',
              ['./renderer', './electron/preload', './tests'],
              'main imports only shared/.',
            ),
            zone(
              './electron/preload',
              [
                './renderer',
                './electron/main',
                './tests',
                './shared/model',
                './shared/format',
                './shared/importing',
                './shared/layout',
                './shared/makeup',
                './shared/templates',
              ],
              'preload imports only electron and shared/ipc.',
            ),
            below('model', []),
            below('format', ['model', 'layout']),
            below('importing', ['model']),
            below('layout', ['model']),
            below('makeup', ['model', 'layout']),
            below('templates', ['model', 'format', 'layout', 'makeup']),
            below('ipc', ['model', 'format', 'layout', 'importing', 'templates']),
            level('fonts', []),
            level('styles', ['fonts']),
            level('inline', ['fonts', 'styles']),
            level('flow', ['fonts', 'styles', 'inline']),
            level('page', ['fonts', 'styles', 'inline', 'flow', 'display']),
            level('display', ['fonts', 'styles', 'inline', 'flow']),
          ].filter(({ from }) => from.length > 0),
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: nodeAndElectron }],
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'process',
        'Buffer',
        'require',
        'setTimeout',
        'fetch',
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': ['error', { patterns: nodeAndElectron }],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'require'],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}', 'electron/**/*.ts', 'tests/**/*.ts', '*.config.ts'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
)
