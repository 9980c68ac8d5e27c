// Advice that a finding gives is tried: following it brings no finding that was not there before.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "../../src/lint/lint.ts";
import { slip } from "../properties/slips.ts";
import { advised, faultsOf } from "./followed.ts";
import { section } from "./sections.ts";

const fixtures = fileURLToPath(new URL("../fixtures/", import.meta.url));

const textsIn = (folder: string) =>
  readdirSync(fixtures + folder)
    .sort()
    .filter((file) => /\.(?:ya?ml|json)$/.test(file))
    .map((file) => ({
      file: `${folder}/${file}`,
      text: readFileSync(`${fixtures}${folder}/${file}`, "utf8"),
    }));

const corpus = [...textsIn("real-world"), ...textsIn("incidents")];

/** The same texts in each run, so that a change of the code is all that can make the test fail. */
const SEED = 18;

function expectGood(text: string): void {
  const findings = lint(text);
  for (const finding of findings) expect(faultsOf(text, findings, finding).join("\n\n")).toBe("");
}

describe("the advice of each finding", () => {
  it.each(corpus)("holds in $file", ({ text }) => {
    expectGood(text);
  });

  // Together 2,000 texts.
  it.each([SEED, SEED + 1, SEED + 2, SEED + 3])("holds in manifests with slips in them: seed %i", (seed) => {
    const texts = fc.constantFrom(...corpus.map(({ text }) => text));
    const slips = fc.array(slip, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(texts, slips, (text, all) => {
        expectGood(all.reduce((changed, each) => each(changed), text));
      }),
      { numRuns: 500, seed },
    );
  });

  it("holds in sections of many mistakes", () => {
    fc.assert(
      fc.property(section, fc.constantFrom("mapRoles", "mapUsers"), (entries, key) => {
        expectGood(`data:\n  ${key}: |2\n${entries.replace(/^(?=[^\n])/gm, "    ")}`);
      }),
      { numRuns: 250, seed: SEED },
    );
  });
});

/** An ARN, a template or a quoted text that a message tells people to write. */
const CONCRETE = /\bwrite (arn:[\w:/.@+=,-]+\w|'[^']+'|"[^"]+"|\{\{\w+\}\})/g;

describe("a message that tells people to write a text", () => {
  const told = corpus.flatMap(({ file, text }) =>
    lint(text, { filename: file }).flatMap((finding) =>
      [...finding.message.matchAll(CONCRETE)].map(([, written = ""]) => ({ finding, written })),
    ),
  );

  it("is there", () => {
    expect(told.length).toBeGreaterThan(10);
  });

  it.each(told)("gives the edits too: $finding.file $finding.rule $written", ({ finding, written }) => {
    const bare = written.replace(/^(['"])(.*)\1$/, "$2");
    expect(
      advised(finding)
        ?.map(({ text }) => text)
        .join("\n"),
    ).toContain(bare);
  });
});

describe("a finding that says that somebody is locked out", () => {
  const LOCKED_OUT =
    /matches no (?:one|account)|locked out|cannot join|drop out|is dropped|is lost|counts for nothing/;

  it("is never for information only", () => {
    const texts = fc.constantFrom(...corpus.map(({ text }) => text));
    fc.assert(
      fc.property(texts, slip, (text, change) => {
        const informed = lint(change(text)).filter(({ severity }) => severity === "info");
        expect(informed.map(({ message }) => message).filter((message) => LOCKED_OUT.test(message))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });
});
