// The tests that are run against each mutant: those of what is mutated, on the sources. Those that hold one thing go first:
// where one of them fails, the mutant is dead.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const SLOW = /test\/(?:conformance|properties)\//;

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => SLOW.test(moduleId);
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)];
  }
}

export default defineConfig({
  test: {
    include: [
      "test/{schema,mapping,conformance}/**/*.test.ts",
      "test/properties/{entries,mappings,templates,round-trip}.test.ts",
      "test/real-world.test.ts",
    ],
    // The built package is not mutated. Large texts guard time, which says nothing of a mutant.
    exclude: ["test/conformance/built-package.test.ts", "test/schema/large-texts.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    sequence: { sequencer: QuickFirst },
  },
});
