// What lint says about 47 manifests that people published. The list was read by eye, finding by finding against the
// manifests: no false alarm, nothing missed. A change of it is to be read the same way.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";

const folder = fileURLToPath(new URL("../fixtures/real-world/", import.meta.url));

it("says of real manifests what was reviewed", async () => {
  const files = readdirSync(folder).sort();
  expect(files).toHaveLength(47);
  const lines = files.flatMap((file) => {
    const text = readFileSync(folder + file, "utf8");
    const findings = lint(text, { filename: file });
    if (findings.length === 0) return [`${file}: nothing`];
    return findings.map(({ line, column, severity, rule, start, end }) => {
      return `${file}:${line}:${column} ${severity} ${rule} ${JSON.stringify(text.slice(start, end))}`;
    });
  });
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("real-world.findings.txt");
});
