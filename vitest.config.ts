import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    globalSetup: ["scripts/build-if-stale.mjs"],
    testTimeout: 60_000,
    // Many tests wait for the command, or for a server: one more than there are cores in CI.
    maxWorkers: 3,
    // No test leaves anything behind in a module; loading them anew for each file takes a third of the time.
    isolate: false,
  },
});
