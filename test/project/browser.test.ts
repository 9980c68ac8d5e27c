// The pure exports in a browser, from a bundle as a web page would have it: they answer there what they answer here.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { diffAccess } from "../../src/exports/diff.ts";
import { createMapper, parseAwsAuth } from "../../src/exports/index.ts";
import { fix, lint } from "../../src/exports/lint.ts";
import { repository } from "../cli/command.ts";
import { bundle } from "./bundle.ts";
import { evaluateBehind, executablePath } from "./chromium.mjs";

if (executablePath === undefined)
  console.log(
    "SKIPPED: there is no Chromium here (apt-get install chromium), so nothing is tested in a browser",
  );

/** What the page gets in `awsAuthMap`. */
const exported = { createMapper, diffAccess, fix, lint, parseAwsAuth };

const example = (name: string) => readFileSync(join(repository, "examples", name), "utf8");
const documents = {
  before: example("aws-auth.yaml"),
  after: example("proposed.yaml"),
  broken: example("broken.yaml"),
  identity: JSON.parse(example("identity.json")),
  stranger: "arn:aws:iam::111122223333:role/nobody",
};

/** Runs in the page as well, so it uses nothing but its arguments, and answers in JSON. */
function answers(library: typeof exported, input: typeof documents): string {
  const { createMapper, diffAccess, fix, lint, parseAwsAuth } = library;
  const [before, after] = [parseAwsAuth(input.before), parseAwsAuth(input.after)];
  const mapper = createMapper(before);
  return JSON.stringify({
    resolved: mapper.resolve(input.identity),
    refused: mapper.resolve(input.stranger),
    explained: createMapper(parseAwsAuth(input.broken)).explain(input.stranger),
    changes: diffAccess(before, after).changes,
    findings: lint(input.before),
    broken: lint(input.broken),
    fixed: fix(input.broken).text,
  });
}

describe("in headless Chromium, the pure exports", () => {
  it.skipIf(executablePath === undefined)(
    "resolve, explain, compare, lint and fix the examples as in Node",
    async () => {
      const expression = `(${answers.toString()})(awsAuthMap, ${JSON.stringify(documents)})`;
      const script = await bundle(["aws-auth-map", "aws-auth-map/lint", "aws-auth-map/diff"], {
        format: "iife",
      });
      const { value, complaints, requests, version } = await evaluateBehind(script, expression);
      const there = JSON.parse(String(value));
      expect(complaints).toEqual([]);
      expect(there).toEqual(JSON.parse(answers(exported, documents)));
      expect(there.resolved.username).toBe("sso:alice-example.com");
      expect(there.broken).toHaveLength(3);
      // Data in, data out: nothing is asked for but the page itself.
      expect(requests).toEqual(["/", "/script.js"]);
      console.log(`Chromium ${version} answers as Node ${process.version} does`);
    },
  );
});
