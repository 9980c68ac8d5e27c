import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import type { Log, Result } from "sarif";
import { expect, it } from "vitest";
import { fix } from "../../../src/lint/fix.ts";
import { sarif } from "../../../src/lint/formats/sarif.ts";
import { allRules } from "../../../src/lint/rules/all-rules.ts";
import { applyEdits } from "../../../src/text/edit.ts";
import { roles } from "../marked.ts";
import { anyFiles, example, linted, options, related, suggesting, suppressed, unreadable } from "./linted.ts";

const schema: object = JSON.parse(
  readFileSync(new URL("../../fixtures/sarif/sarif-schema-2.1.0.json", import.meta.url), "utf8"),
);
// The schema has a pattern that is none with the u flag.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function logOf(...args: Parameters<typeof sarif>): Log {
  const log: Log = JSON.parse(sarif(...args));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  return log;
}

it("is valid by the official schema, whatever files and messages hold", () => {
  logOf([], options);
  logOf([example, unreadable], options);
  fc.assert(
    fc.property(anyFiles, (files) => void logOf(files, options)),
    { numRuns: 50 },
  );
});

it("would not be valid with an unknown property", () => {
  expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, resultz: [] }] })).toBe(
    false,
  );
});

it("names the tool and every rule, and points results at them", () => {
  const [run] = logOf([example], options).runs;
  const { rules = [], semanticVersion } = run?.tool.driver ?? {};
  expect(semanticVersion).toBe("1.2.3");
  expect(rules.map(({ id }) => id)).toEqual(allRules.map(({ name }) => name));
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  expect(run?.results?.map(({ ruleId, level }) => `${level} ${ruleId}`)).toEqual(
    expect.arrayContaining(["error role-path", "warning duplicate-group", "note no-groups"]),
  );
});

it("carries fixes that make what --fix makes", () => {
  const only = linted(
    "a.yaml",
    "data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/a/b\n      username: b\n",
  );
  const result = logOf([only], options).runs[0]?.results?.find(({ fixes }) => fixes !== undefined);
  expect(applyEdits(only.text, editsOf(result)).text).toBe(fix(only.text).text);
});

/** The edits of a result's only fix. */
function editsOf(result: Result | undefined) {
  expect(result?.fixes).toHaveLength(1);
  return (result?.fixes?.[0]?.artifactChanges[0]?.replacements ?? []).map(
    ({ deletedRegion, insertedContent }) => {
      const start = deletedRegion.charOffset ?? -1;
      return { start, end: start + (deletedRegion.charLength ?? 0), text: insertedContent?.text ?? "" };
    },
  );
}

it("carries suggestions as fixes, and no fix that is left to a person: it names its dangers", () => {
  const results = logOf([suggesting], options).runs[0]?.results ?? [];
  const of = (rule: string) => results.find(({ ruleId }) => ruleId === rule);
  expect(of("unknown-key")?.fixes?.[0]?.description?.text).toBe("Write what the message says");
  expect(applyEdits(suggesting.text, editsOf(of("unknown-key"))).text).toBe(
    suggesting.text.replace("rolearn", "userarn"),
  );
  expect(of("wrong-type")).not.toHaveProperty("fixes");
  expect(of("wrong-type")?.properties).toMatchObject({ withheld: ["gains-system-masters"] });
  expect(of("wrong-type")?.message.text).toContain("--fix leaves this to you");
});

it("carries what a finding says as values, and the other places that it is about", () => {
  const result = logOf([related], options).runs[0]?.results?.find(({ ruleId }) => ruleId === "duplicate-key");
  expect(result?.properties).toEqual({ found: "repeated", data: { key: "groups", line: 6 } });
  expect(result?.relatedLocations).toMatchObject([
    {
      id: 0,
      message: { text: "the key that counts" },
      physicalLocation: { artifactLocation: { uri: "aws-auth.yaml" }, region: { startLine: 6 } },
    },
  ]);
});

it("carries the page of each rule, with links that lead somewhere, and no name that repeats the id", () => {
  const page =
    "# role-path\n\nSee [a](duplicate-arn.md#bad), [b](../ci.md), [c](https://x.test/y) and `[d](e f)`.\n";
  const pages = new Map([["role-path", page]]);
  const rules = logOf([], { ...options, pages }).runs[0]?.tool.driver.rules ?? [];
  expect(rules.filter((rule) => "name" in rule)).toEqual([]);
  const { help, helpUri } = rules.find(({ id }) => id === "role-path") ?? {};
  expect(helpUri).toBe("https://unpkg.com/aws-auth-map/docs/rules/role-path.md");
  expect(help?.markdown).toBe(
    "# role-path\n\nSee [a](https://unpkg.com/aws-auth-map/docs/rules/duplicate-arn.md#bad), [b](https://unpkg.com/aws-auth-map/docs/ci.md), [c](https://x.test/y) and `[d](e f)`.\n",
  );
  const other = rules.find(({ id }) => id === "duplicate-arn")?.help?.markdown;
  expect(other).toContain("[duplicate-arn](https://unpkg.com/aws-auth-map/docs/rules/duplicate-arn.md)");
});

it("keeps fingerprints when lines are put in above, and tells equal findings apart", () => {
  const prints = (text: string) =>
    logOf([linted("a.yaml", text)], options).runs[0]?.results?.map(
      ({ partialFingerprints }) => partialFingerprints?.["ruleAndText/v1"],
    );
  const before = prints(example.text);
  expect(prints(`# one\n# two\n${example.text}`)).toEqual(before);
  expect(new Set(before).size).toBe(before?.length);
});

it("says of a file that could not be read that the run failed", () => {
  const invocation = logOf([example, unreadable], options).runs[0]?.invocations?.[0];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe("no such file");
});

it("writes file names as URIs", () => {
  const uri = (file: string) =>
    logOf([linted(file, "")], options).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation
      ?.artifactLocation?.uri;
  expect(uri("a b/ü:%.yaml")).toBe("a%20b/%C3%BC%3A%25.yaml");
  expect(uri("/srv/aws-auth.yaml")).toBe("file:///srv/aws-auth.yaml");
});

it("has suppressed findings as results with suppressions, and the others with none", () => {
  const [run] = logOf([suppressed, example], options).runs;
  const of = (file: string) =>
    run?.results
      ?.filter(({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation?.uri === file)
      .map(({ ruleId, suppressions }) => [ruleId, suppressions]);
  expect(of("aws-auth.yaml")?.slice(0, 4)).toEqual([
    ["no-node-role", [{ kind: "inSource" }]],
    ["role-path", [{ kind: "inSource", justification: 'kept, "for" <b> & 50%' }]],
    ["duplicate-group", []],
    ["role-path", [{ kind: "inSource" }]],
  ]);
  expect(of("aws-auth.yaml")?.every(([, suppressions]) => suppressions !== undefined)).toBe(true);
});

it("has no suppressed findings where they are not wanted, and the property nowhere", () => {
  const [run] = logOf([suppressed], { ...options, showSuppressed: false }).runs;
  expect(run?.results?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
    ["duplicate-group", undefined],
  ]);
  expect(logOf([example], options).runs[0]?.results?.[0]).not.toHaveProperty("suppressions");
});

it("keeps a fingerprint when an equal finding above is suppressed", () => {
  const entry = "- {rolearn: 'arn:aws:iam::111122223333:role/a/b', username: u}";
  const last = (text: string) =>
    logOf([linted("a.yaml", text)], { ...options, showSuppressed: false })
      .runs[0]?.results?.filter(({ ruleId }) => ruleId === "role-path")
      .at(-1)?.partialFingerprints;
  const comment = "# aws-auth-map-disable-next-line role-path";
  expect(last(roles(`${comment}\n${entry}\n${entry}`))).toEqual(last(roles(`#\n${entry}\n${entry}`)));
});
