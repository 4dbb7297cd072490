/** The workbench tests run apart from the others: they share one VS Code and take their time. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/workbench/*.test.mjs'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false },
});
