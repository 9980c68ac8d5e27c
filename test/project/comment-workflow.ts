// Runs the scripts of examples/pull-request-comment.yml as GitHub does, in a real repository.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "vitest";
import { commandPath, manifest } from "../cli/command.ts";
import { type Job, type Workflow, workflowsOfDocs } from "./recipes.ts";

const found = workflowsOfDocs.find(({ file }) => file === "examples/pull-request-comment.yml");
export const workflow = found?.workflow as Workflow & { readonly jobs: { readonly diff: Job } };
export const { steps } = workflow.jobs.diff;
const scriptOf = (step: string) => steps.find(({ name }) => name === step)?.run ?? "";
const { PATH: searchPath } = process.env;

/** An aws-auth ConfigMap in which one role has these groups. */
export const dev = (groups: string) =>
  manifest({
    mapRoles: `- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n  groups: [${groups}]`,
  });

/** A repository, and what the runner has beside it. Both are removed after the tests. */
export function checkout() {
  const root = mkdtempSync(join(tmpdir(), "comment-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const [folder, temp, bin] = [join(root, "checkout"), join(root, "temp"), join(root, "bin")];
  for (const each of [folder, temp, bin]) mkdirSync(each);

  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const program = (path: string, script: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
  };
  /** Puts a program of that name first on the PATH. */
  const standIn = (name: string, script: string) => program(join(bin, name), script);
  const runStep = (step: string, env: Readonly<Record<string, string>>) =>
    spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", scriptOf(step)], {
      cwd: folder,
      encoding: "utf8",
      timeout: 50_000,
      env: { ...workflow.jobs.diff.env, PATH: `${bin}:${searchPath}`, RUNNER_TEMP: temp, ...env },
    });

  git("init", "--quiet");
  program(
    join(temp, "aws-auth-map/node_modules/.bin/aws-auth-map"),
    `exec '${process.execPath}' '${commandPath}' "$@"`,
  );

  /** Commits what `before` and then what `change` makes of the checkout, and compares the two as the workflow does. */
  const compare = (change: () => void, before: () => void = () => {}) => {
    git("checkout", "--quiet", "--orphan", `orphan-${Math.random()}`);
    git("read-tree", "--empty");
    git("clean", "-dffqx");
    for (const work of [before, change]) {
      work();
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "--message", "one");
    }
    const [output, summary] = [join(root, "output"), join(root, "summary")];
    for (const path of [output, summary]) writeFileSync(path, "");
    const { status, stderr, stdout } = runStep("Compare", {
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
    });
    const lines = readFileSync(output, "utf8").match(/.+/g) ?? [];
    return {
      status,
      stderr,
      stdout,
      comment: status === 0 ? readFileSync(join(temp, "comment.md"), "utf8") : "",
      summary: readFileSync(summary, "utf8"),
      /** What later steps see. */
      outputs: Object.fromEntries(lines.map((line) => line.split("="))),
    };
  };
  return { root, folder, temp, git, write, standIn, runStep, compare };
}
