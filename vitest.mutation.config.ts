// The tests that are run against each mutant: those of what is mutated, on the sources. Those that take no time go first:
// where one of them fails, the mutant is dead.
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** From those that take no time to those that go through thousands of cases, which no pattern is for. */
const ORDER = [
  /test\/(?:text|objects|identity|schema)\//,
  /go-yaml\//,
  /mapping\//,
  /document\/(?!problems|read-mappings)/,
  /explain\/(?!explanations|passengers)/,
  /explanations|problems/,
  /real-world/,
];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = ORDER.findIndex((pattern) => pattern.test(moduleId));
      return rank === -1 ? ORDER.length : rank;
    };
    return [...files].sort((a, b) => rankOf(a) - rankOf(b));
  }
}

export default defineConfig({
  test: {
    include: [
      "test/{text,schema,go-yaml,objects,identity,document,mapping,explain,conformance}/**/*.test.ts",
      "test/properties/{entries,mappings,templates,round-trip}.test.ts",
      "test/real-world.test.ts",
    ],
    // The built package is not mutated. Large texts guard time, which says nothing of a mutant.
    exclude: [
      "test/conformance/built-package.test.ts",
      "test/document/large-texts.test.ts",
      "test/document/read-mappings.test.ts",
    ],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    // Each mutant has a worker of its own, so what runs while modules are loaded is looked at all the same.
    isolate: false,
    sequence: { sequencer: QuickFirst },
  },
});
