import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Rooms of the server in the order of the data; a room may import from those before it, never from those after. */
const rooms = [
  'text',
  'expressions',
  'tokenizer',
  'claims',
  'sources',
  'factbase',
  'verdicts',
  'citations',
  'features',
  'lsp',
  'cli',
];

const forbid = (patterns, message) => ({
  'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }],
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'test-results/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-control-regex': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['scripts/**/*.mjs', '*.mjs', 'test/**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        TextDecoder: 'readonly',
        TextEncoder: 'readonly',
        setImmediate: 'readonly',
      },
    },
  },
  ...rooms.map((room, i) => ({
    files: [`server/src/${room}/**/*.ts`],
    rules: forbid(
      ['vscode', ...rooms.slice(i + 1).map((later) => `**/${later}/**`)],
      `${room}/ may not know the rooms after it: the data flows one way (ARCHITECTURE.md).`,
    ),
  })),
  // For these files the rule replaces the one above, so it forbids the later rooms as well.
  ...['text', 'expressions', 'claims', 'verdicts'].map((room) => ({
    files: [`server/src/${room}/**/*.ts`],
    rules: forbid(
      ['node:*', 'fs', 'path', 'vscode*', ...rooms.slice(rooms.indexOf(room) + 1).map((later) => `**/${later}/**`)],
      `${room}/ does no I/O and may not know the rooms after it (ARCHITECTURE.md).`,
    ),
  })),
);
