// The workflow of examples/pull-request-comment.yml: its scripts are run, with stand-ins for what they call.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { parse } from "yaml";
import { commandPath } from "../cli/command.ts";

interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: object;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: { readonly diff: { readonly steps: readonly Step[] } };
}

const file = fileURLToPath(new URL("../../examples/pull-request-comment.yml", import.meta.url));
const workflow: Workflow = parse(readFileSync(file, "utf8"));
const { steps } = workflow.jobs.diff;
const scriptOf = (step: string) => steps.find(({ name }) => name === step)?.run ?? "";

const { PATH: searchPath } = process.env;
const folder = mkdtempSync(join(tmpdir(), "comment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
    cwd: folder,
    encoding: "utf8",
  }).trim();

const bin = join(folder, ".git", "bin");
function standIn(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}

function runStep(step: string, env: Readonly<Record<string, string>>) {
  return spawnSync("bash", ["--norc", "-e", "-c", scriptOf(step)], {
    cwd: folder,
    encoding: "utf8",
    env: { PATH: `${bin}:${searchPath}`, ...env },
  });
}

const manifest = (groups: string) =>
  `data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/dev\n      groups: [${groups}]\n`;
git("init", "--quiet");
mkdirSync(bin);
standIn("aws-auth-map", `exec '${process.execPath}' '${commandPath}' "$@"`);
writeFileSync(join(folder, "aws-auth.yaml"), manifest("viewers"));
git("add", "aws-auth.yaml");
git("commit", "--quiet", "--message", "first");
const base = git("rev-parse", "HEAD");

/** Runs the script for a pull request as the workflow does; returns its comment and the status that later steps see. */
function compare(name: string, change: () => void) {
  git("reset", "--quiet", "--hard", base);
  change();
  git("add", "--all");
  git("commit", "--quiet", "--allow-empty", "--message", "second");
  const output = join(folder, ".git", "output");
  const summary = join(folder, ".git", "summary");
  for (const path of [output, summary]) writeFileSync(path, "");
  const env = { FILE: name, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary };
  const { status, stderr } = runStep("Compare", env);
  const comment = readFileSync(join(folder, "comment.md"), "utf8");
  expect(readFileSync(summary, "utf8")).toBe(comment);
  const [first, ...rest] = comment.split("\n");
  expect(first).toBe("<!-- aws-auth access -->");
  return { status, stderr, comment: rest.join("\n"), output: readFileSync(output, "utf8") };
}

const write = (name: string, text: string) => () => writeFileSync(join(folder, name), text);

it("comments on a change, and fails later where it is dangerous", () => {
  const changed = compare("aws-auth.yaml", write("aws-auth.yaml", manifest("editors")));
  expect(changed).toMatchObject({ status: 0, stderr: "", output: "status=0\n" });
  expect(changed.comment).toMatch(/^\*\*aws-auth: 1 change of access: /);
  const dangerous = compare("aws-auth.yaml", write("aws-auth.yaml", manifest("'system:masters'")));
  expect(dangerous).toMatchObject({ status: 0, output: "status=1\n" });
  expect(dangerous.comment).toContain("**gains system:masters**");
});

it("takes a file that is new, or gone, for one that lets no one in", () => {
  expect(compare("new.yaml", write("new.yaml", manifest("viewers"))).comment).toContain("1 gains access");
  const gone = compare("aws-auth.yaml", () => rmSync(join(folder, "aws-auth.yaml")));
  expect(gone).toMatchObject({ status: 0, stderr: "" });
  expect(gone.comment).toContain("1 loses access");
});

it("says where it could not run, and tells later steps", () => {
  expect(compare("aws-auth.yaml", write("aws-auth.yaml", "kind: [\n"))).toMatchObject({
    status: 0,
    output: "status=2\n",
    comment: ":warning: **aws-auth: who gets in is not known; the log of the job says why**\n",
  });
});

it("follows no link out of the repository", () => {
  const outside = join(folder, ".git", "outside.yaml");
  writeFileSync(outside, manifest("secret"));
  const linked = compare("aws-auth.yaml", () => {
    rmSync(join(folder, "aws-auth.yaml"));
    symlinkSync(outside, join(folder, "aws-auth.yaml"));
  });
  expect(linked.output).toBe("status=2\n");
  expect(linked.comment + linked.stderr).not.toContain("secret");
});

it("writes its own comment anew, and no one else's", () => {
  const calls = join(folder, ".git", "calls");
  const comment = (found: string) => {
    writeFileSync(calls, "");
    standIn("gh", `echo "$*" >> '${calls}'\ncase "$*" in *--jq*) printf '${found}';; esac`);
    const env = { GITHUB_REPOSITORY: "o/r", NUMBER: "7", GH_TOKEN: "t" };
    expect(runStep("Comment", env)).toMatchObject({ status: 0, stderr: "" });
    const [asked = "", done] = readFileSync(calls, "utf8").trim().split("\n");
    expect(asked).toContain(
      'select(.user.login == "github-actions[bot]" and (.body | startswith("<!-- aws-auth',
    );
    return done;
  };
  expect(comment("")).toBe("api --silent repos/o/r/issues/7/comments --field body=@comment.md");
  expect(comment("12\\n34\\n")).toBe(
    "api --silent --method PATCH repos/o/r/issues/comments/12 --field body=@comment.md",
  );
});

it("may do no more than comment, and gives nothing of the pull request's a say", () => {
  expect(workflow.permissions).toEqual({ contents: "read", "pull-requests": "write" });
  expect(Object.keys(workflow.on)).toEqual(["pull_request"]);
  const at = (what: RegExp) => steps.findIndex(({ uses = "", run = "" }) => what.test(uses + run));
  expect(at(/^npm install/)).toBeLessThan(at(/^actions\/checkout/));
  expect(steps[at(/^actions\/checkout/)]?.with).toMatchObject({ "persist-credentials": false });
  // What somebody else writes reaches scripts as environment variables alone.
  for (const { run = "" } of steps) expect(run).not.toMatch(/\$\{\{/);
});
