import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    // By default one core is left free: of the two that CI has, half.
    maxWorkers: "100%",
  },
});
