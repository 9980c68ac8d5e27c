// End to end, against a real API server: `npm run e2e` (e2e/run.mjs).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Each file has an etcd and an API server of its own.
    fileParallelism: false,
  },
});
