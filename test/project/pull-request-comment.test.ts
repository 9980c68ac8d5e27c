// The workflow of examples/pull-request-comment.yml: its script is run, with a stand-in for npx.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";
import { commandPath } from "../cli/command.ts";

interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: {
    readonly diff: { readonly steps: readonly { readonly id?: string; readonly run?: string }[] };
  };
}

const file = fileURLToPath(new URL("../../examples/pull-request-comment.yml", import.meta.url));
const workflow: Workflow = parse(readFileSync(file, "utf8"));
const script = workflow.jobs.diff.steps.find(({ id }) => id === "compare")?.run ?? "";

const { PATH: searchPath } = process.env;
const folder = mkdtempSync(join(tmpdir(), "comment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: folder,
    encoding: "utf8",
  }).trim();

mkdirSync(join(folder, "bin"));
writeFileSync(
  join(folder, "bin", "npx"),
  `#!/bin/sh\n[ "$1 $2" = "--yes aws-auth-map@0" ] || exit 9\nshift 2\nexec '${process.execPath}' '${commandPath}' "$@"\n`,
);
chmodSync(join(folder, "bin", "npx"), 0o755);
const manifest = (groups: string) =>
  `data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/dev\n      groups: [${groups}]\n`;
git("init", "--quiet");
writeFileSync(join(folder, "aws-auth.yaml"), manifest("viewers"));
git("add", "aws-auth.yaml");
git("commit", "--quiet", "--message", "first");
const base = git("rev-parse", "HEAD");

/** Runs the script as the workflow does; returns its comment and the status that later steps see. */
function compare(name: string, after: string) {
  writeFileSync(join(folder, name), after);
  const output = join(folder, "output");
  const summary = join(folder, "summary");
  for (const path of [output, summary]) writeFileSync(path, "");
  const { status, stderr } = spawnSync("bash", ["--norc", "-e", "-c", script], {
    cwd: folder,
    encoding: "utf8",
    env: {
      PATH: `${join(folder, "bin")}:${searchPath}`,
      FILE: name,
      BASE: base,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    },
  });
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  expect(readFileSync(summary, "utf8")).toBe(comment);
  return { status, stderr, comment, output: readFileSync(output, "utf8") };
}

it("comments on a change, and fails later where it is dangerous", () => {
  const changed = compare("aws-auth.yaml", manifest("editors"));
  expect(changed).toMatchObject({ status: 0, stderr: "", output: "status=0\n" });
  expect(changed.comment).toMatch(/^\*\*aws-auth: 1 change of access: /);
  const dangerous = compare("aws-auth.yaml", manifest("'system:masters'"));
  expect(dangerous).toMatchObject({ status: 0, output: "status=1\n" });
  expect(dangerous.comment).toContain("**gains system:masters**");
});

it("takes a file that is new for one that let no one in", () => {
  expect(compare("new.yaml", manifest("viewers")).comment).toContain("1 gains access");
});

it("tells later steps that it could not run", () => {
  expect(compare("aws-auth.yaml", "kind: [\n")).toMatchObject({
    status: 0,
    output: "status=2\n",
    comment: "",
  });
});

it("may do no more than comment", () => {
  expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  // What somebody else writes reaches scripts as environment variables alone.
  for (const { run = "" } of workflow.jobs.diff.steps) expect(run).not.toMatch(/\$\{\{/);
});
