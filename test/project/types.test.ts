import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const packageJson: {
  exports: Record<string, { types?: string }>;
  dependencies: Record<string, string>;
} = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const entries = Object.values(packageJson.exports).flatMap(({ types }) =>
  types === undefined ? [] : [types],
);

/** It runs on Node alone, and @kubernetes/client-node, which its callers have, brings Node's types. */
const KUBERNETES = "./dist/exports/kubernetes.d.ts";

it.each(entries)("%s needs no types but those of dependencies", (entry) => {
  const files = new Set([join(root, entry)]);
  for (const file of files) {
    for (const [, specifier = ""] of readFileSync(file, "utf8").matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      if (specifier.startsWith("."))
        files.add(resolve(dirname(file), specifier.replace(/\.[jt]s$/, ".d.ts")));
      else if (!(entry === KUBERNETES && specifier.startsWith("node:")))
        expect(Object.keys(packageJson.dependencies)).toContain(specifier.split("/")[0]);
    }
  }
  expect(files.size).toBeGreaterThan(2);
});
