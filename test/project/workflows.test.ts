// The workflows of this repository itself: what they may do, what they run, and what a release asks before it publishes.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { repository, temporaryFolder } from "../cli/command.ts";
import { ownWorkflows, type Workflow, workflowsOfDocs } from "./recipes.ts";

const read = (...path: string[]) => readFileSync(join(repository, ...path), "utf8");
const packageJson = JSON.parse(read("package.json"));
const names = readdirSync(join(repository, ".github/workflows"));
const workflow = (name: string): Workflow => parse(read(".github/workflows", name));
const jobsOf = (name: string) => Object.entries(workflow(name).jobs);
const { PATH: searchPath } = process.env;
const temporary = temporaryFolder();

describe.each([...ownWorkflows, ...workflowsOfDocs])(
  "$file",
  ({ text, workflow: { name, on, permissions, concurrency, jobs } }) => {
    const steps = Object.values(jobs).flatMap((job) => job.steps);

    it("pins each action to a commit, and says which version that is", () => {
      const uses = text.match(/(?<=^\s+(?:- )?uses: ).*$/gm) ?? [];
      expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
      for (const use of uses) expect(use).toMatch(/^[\w-]+(?:\/[\w-]+){1,2}@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    });

    it("gives each job what it needs, and says why it may write", () => {
      expect(permissions).toEqual({});
      for (const job of Object.values(jobs)) {
        expect(Object.keys(job.permissions ?? {})).toContain("contents");
        for (const [scope, access] of Object.entries(job.permissions ?? {})) {
          expect(["read", "write"]).toContain(access);
          if (access === "write") expect(text).toMatch(new RegExp(`^      ${scope}: write # \\S`, "m"));
        }
      }
    });

    it("gives no one else's pull request its secrets", () => {
      const events = typeof on === "string" ? [on] : Object.keys(on);
      expect(events).not.toContain("pull_request_target");
      expect(events).not.toContain("workflow_run");
      expect(text).not.toMatch(/^permissions: (?:write|read)-all/m);
    });

    it("keeps its credentials from the code that it checks out", () => {
      const checkout = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));
      expect(checkout.length).toBeGreaterThan(0);
      for (const step of checkout) expect(step.with?.["persist-credentials"]).toBe(false);
    });

    it("puts nothing from outside into its scripts", () => {
      for (const { run = "" } of steps) expect(run).not.toContain("${{");
    });

    it("has names, and runs once at a time", () => {
      expect(name).toBeDefined();
      expect(concurrency).toHaveProperty("group");
      for (const job of Object.values(jobs)) expect(job.name).toBeDefined();
    });
  },
);

it("the docs' workflows use the versions of actions that this repository uses", () => {
  const used = (texts: readonly { readonly text: string }[]) =>
    new Set(texts.flatMap(({ text }) => text.match(/actions\/(?:checkout|setup-node)@.*$/gm) ?? []));
  expect([...used(ownWorkflows)]).toEqual(expect.arrayContaining([...used(workflowsOfDocs)]));
});

describe.each(ownWorkflows)("$file, this repository's own", ({ workflow: { jobs } }) => {
  it("runs scripts that are there, and no job runs for ever", () => {
    for (const job of Object.values(jobs)) {
      expect(job["timeout-minutes"]).toBeGreaterThan(0);
      for (const { run = "" } of job.steps)
        for (const [, script] of run.matchAll(/npm run ([\w:-]+)/g))
          expect(Object.keys(packageJson.scripts)).toContain(script);
    }
  });
});

it("new versions of what is pinned are taken up after a week", () => {
  const { updates } = parse(read(".github/dependabot.yml"));
  expect(updates.map((update: { "package-ecosystem": string }) => update["package-ecosystem"])).toEqual([
    "github-actions",
    "npm",
  ]);
  for (const { cooldown } of updates) expect(cooldown).toEqual({ "default-days": 7 });
});

it("what CI runs on each Node is what .ci/run asks for", () => {
  const { test } = workflow("ci.yml").jobs;
  expect(test?.strategy?.matrix.node).toEqual([20, 22, 24, 26]);
  expect(packageJson.engines.node).toBe(">=20");
  expect(test?.steps.at(-1)).toEqual({ run: ".ci/run" });
});

describe("a release", () => {
  const { version, check, publish } = workflow("release.yml").jobs;

  it("is published with provenance, by a job that does nothing else", () => {
    expect(packageJson.publishConfig).toEqual({ access: "public", provenance: true });
    const withIdToken = names.flatMap((name) =>
      jobsOf(name).filter(([, { permissions }]) => permissions?.["id-token"] === "write"),
    );
    expect(withIdToken).toEqual([["publish", publish]]);
    expect(publish?.permissions).toEqual({ contents: "write", "id-token": "write" });
    expect(publish?.steps.flatMap(({ run }) => run ?? []).slice(0, 2)).toEqual([
      "npm ci",
      "npm publish --provenance",
    ]);
    expect(version?.permissions).toEqual({ contents: "write", "pull-requests": "write" });
  });

  it("is checked, its package and the advisories on its dependencies included", () => {
    expect(check?.permissions).toEqual({ contents: "read" });
    const checks = check?.steps.filter((step) => step.if === "steps.package.outputs.publish == 'true'");
    expect(checks?.map(({ run }) => run)).toEqual([
      ".ci/run",
      "npm run check:publish",
      "npm audit && npm audit signatures",
    ]);
    const weekly = jobsOf("weekly.yml").flatMap(([, job]) => job.steps.flatMap(({ run }) => run ?? []));
    expect(weekly).toEqual(expect.arrayContaining(["npm audit", "npm audit signatures"]));
  });

  const HERE = "git+https://github.com/someone/aws-auth-map.git";
  it.each([
    ["of a version that npm does not have", HERE, "", "true"],
    ["of a version that npm has", HERE, "0.1.0", "false"],
    [
      "from somewhere else than package.json says",
      "git+https://github.com/other/aws-auth-map.git",
      "",
      "false",
    ],
    ["as long as package.json does not say from where", undefined, "", "false"],
  ])("%s: %s, npm has '%s', is published: %s", (name, url, onNpm, publishes) => {
    const write = (file: string, text: string) => temporary.write(`${name}/${file}`, text);
    const version = "0.1.0";
    write("package.json", JSON.stringify({ version, ...(url && { repository: { type: "git", url } }) }));
    // Stands for npm, and knows one question.
    const asked = `[ "$*" = "view aws-auth-map@${version} version" ]`;
    chmodSync(write("bin/npm", `#!/bin/sh\n${asked} && printf '%s' '${onNpm}'\n`), 0o755);
    const output = write("output", "");
    const script = check?.steps.find(({ id }) => id === "package")?.run ?? "";
    const { status, stderr } = spawnSync("bash", ["--norc", "-e", "-o", "pipefail", "-c", script], {
      cwd: temporary.path(name),
      encoding: "utf8",
      env: {
        PATH: `${temporary.path(`${name}/bin`)}:${searchPath}`,
        GITHUB_SERVER_URL: "https://github.com",
        GITHUB_REPOSITORY: "someone/aws-auth-map",
        GITHUB_OUTPUT: output,
      },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readFileSync(output, "utf8")).toBe(`publish=${publishes}\n`);
  });
});

it("a changeset becomes a version, and a section at the top of the changelog", () => {
  const folder = temporary.path("changeset");
  temporary.write("changeset/.changeset/new.md", '---\n"aws-auth-map": minor\n---\n\n`lint` knows more.\n');
  for (const name of ["package.json", "CHANGELOG.md", ".changeset/config.json"])
    cpSync(join(repository, name), join(folder, name));
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  const changeset = join(repository, "node_modules/.bin/changeset");
  const { status, stderr } = spawnSync(changeset, ["version"], { cwd: folder, encoding: "utf8" });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const [major = 0, minor = 0] = packageJson.version.split(".").map(Number);
  const next = `${major}.${minor + 1}.0`;
  expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toEqual({
    ...packageJson,
    version: next,
  });
  expect(readFileSync(join(folder, "CHANGELOG.md"), "utf8")).toBe(
    read("CHANGELOG.md").replace(
      "# Changelog\n",
      `# Changelog\n\n## ${next}\n\n### Minor Changes\n\n- \`lint\` knows more.\n`,
    ),
  );
});
