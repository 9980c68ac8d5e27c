// A checkout that brings its own aws-auth-map, its own settings of npm and its own scripts: each recipe of the docs, and the
// action, lint and compare with the real command, and nothing of the checkout runs.
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { runAction } from "../action/runner.ts";
import { commandPath, manifest } from "../cli/command.ts";
import { blocks, workflowsOfDocs } from "../project/recipes.ts";

const { PATH: searchPath } = process.env;
/** Lint finds an error in it. */
const broken = manifest({
  mapRoles: "- rolearn: arn:aws:iam::111122223333:role/a/b\n  username: b\n  groups: [viewers]",
});
const VICTIM = "untouched";

const root = mkdtempSync(join(tmpdir(), "npx-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;

/** What a pull request commits to have its own code run. It says so in a file, and ends as a clean lint does. */
function hostileCheckout() {
  const top = join(root, String(count++));
  const [folder, temp, bin, ran] = [join(top, "co"), join(top, "temp"), join(top, "bin"), join(top, "ran")];
  const write = (path: string, text: string, mode = 0o644) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    chmodSync(path, mode);
  };
  for (const each of [folder, temp]) mkdirSync(each, { recursive: true });
  const inCheckout = (name: string, text: string, mode?: number) => write(join(folder, name), text, mode);
  const evil = `#!/usr/bin/env node\nrequire("fs").appendFileSync(${JSON.stringify(ran)}, __filename + "\\n");\n`;
  for (const name of ["npm", "npx", "aws-auth-map", "kustomize", "node_modules/aws-auth-map/dist/cli.cjs"])
    inCheckout(name, evil, 0o755);
  inCheckout("evil.cjs", evil);
  inCheckout(
    "node_modules/aws-auth-map/package.json",
    JSON.stringify({ name: "aws-auth-map", version: "0.1.0", bin: { "aws-auth-map": "dist/cli.cjs" } }),
  );
  mkdirSync(join(folder, "node_modules/.bin"));
  symlinkSync("../aws-auth-map/dist/cli.cjs", join(folder, "node_modules/.bin/aws-auth-map"));
  // What the command would load of its own, and what it may: the client for clusters.
  for (const name of ["yaml", "zod", "commander", "@kubernetes/client-node"])
    inCheckout(`node_modules/${name}/index.js`, evil);
  inCheckout(
    ".npmrc",
    "registry=http://127.0.0.1:9/\nnode-options=--require ./evil.cjs\nignore-scripts=false\n",
  );
  const script = `touch ${ran}`;
  inCheckout(
    "package.json",
    JSON.stringify({
      name: "app",
      scripts: { preinstall: script, postinstall: script, prepare: script },
      workspaces: ["node_modules/aws-auth-map"],
      overrides: { "aws-auth-map": "file:node_modules/aws-auth-map" },
      bin: { "aws-auth-map": "evil.cjs" },
    }),
  );
  inCheckout("clusters/production/aws-auth.yaml", broken);
  const victim = join(top, "victim");
  writeFileSync(victim, VICTIM);
  for (const name of ["aws-auth.xml", "aws-auth.sarif"]) symlinkSync(victim, join(folder, name));

  // Stands for npm. It obeys the checkout as npm does where it is run in it, and installs the built command elsewhere.
  write(
    join(bin, "npm"),
    `#!/bin/sh
printf '%s\\n' "$PWD" "$@" > '${top}/npm-call'
case "$PWD/" in '${folder}'/*) touch '${ran}';; esac
[ -e package.json ] || [ -e .npmrc ] || [ -e node_modules ] && touch '${ran}'
mkdir -p node_modules/.bin
printf '%s\\n' '#!/bin/sh' 'exec "${process.execPath}" "${commandPath}" "$@"' > node_modules/.bin/aws-auth-map
chmod +x node_modules/.bin/aws-auth-map
`,
    0o755,
  );
  // npx runs what the checkout has.
  write(join(bin, "npx"), `#!/bin/sh\ntouch '${ran}'\n`, 0o755);
  for (const name of ["kustomize", "helm", "kubectl"])
    write(join(bin, name), "#!/bin/sh\ncat clusters/production/aws-auth.yaml\n", 0o755);
  write(
    join(bin, "aws"),
    `#!/bin/sh\necho '{"Roles":[{"RoleName":"b","Arn":"arn:aws:iam::111122223333:role/a/b"}]}'\n`,
    0o755,
  );
  return {
    folder,
    temp,
    victim,
    ran: () => existsSync(ran),
    npmCall: () => readFileSync(join(top, "npm-call"), "utf8").trimEnd().split("\n"),
    /** Runs a script as CI does. */
    bash: (text: string) =>
      spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", text], {
        cwd: folder,
        encoding: "utf8",
        timeout: 30_000,
        env: { PATH: `${bin}:${searchPath}`, RUNNER_TEMP: temp, TMPDIR: temp },
      }),
  };
}

const isInstalled = ([folder = "", ...args]: readonly string[], checkout: string) => {
  expect(folder.startsWith(`${checkout}/`) || folder === checkout).toBe(false);
  expect(args).toEqual(["install", "--ignore-scripts", "aws-auth-map@0.1.0"]);
};

describe("a hostile checkout", () => {
  it("would have its own code run by npx, so this attack is one", () => {
    const { folder, ran } = hostileCheckout();
    spawnSync("npx", ["--yes", "--offline", "aws-auth-map@0.1.0", "lint"], { cwd: folder });
    expect(ran()).toBe(true);
  });

  const [install = "", ...others] = blocks("docs/ci.md", "sh");

  it("does not change what the shell's recipe installs and runs", () => {
    const { folder, bash, ran, npmCall } = hostileCheckout();
    const { status, stdout } = bash(install);
    expect({ status, ran: ran() }).toEqual({ status: 1, ran: false });
    expect(stdout).toContain("role-path");
    isInstalled(npmCall(), folder);
  });

  // What AWS prints is read by the line below it.
  const commands = others.flatMap((block) =>
    /^aws /m.test(block) ? [block.trimEnd()] : block.trimEnd().split("\n"),
  );

  it.each(commands)("does not change what is run by: %s", (line) => {
    const { bash, ran } = hostileCheckout();
    const setUp = install.split("\n").slice(0, 3).join("\n");
    const { status, stdout, stderr } = bash(`${setUp}\n${line.replace("| git apply --allow-empty", "")}`);
    expect({ status, ran: ran() }).toEqual({ status: line.includes("--fix-dry-run") ? 0 : 1, ran: false });
    expect(stdout + stderr).toMatch(/role-path|^\+.*role\/b$/m);
  });

  it("does not change what GitLab runs, nor where its report is written", () => {
    const { folder, bash, ran, npmCall, victim } = hostileCheckout();
    const job = blocks("docs/ci.md", "yaml")
      .map((text) => parse(text)["aws-auth"])
      .find((each) => each);
    const { status } = bash(job.script.join("\n"));
    expect({ status, ran: ran() }).toEqual({ status: 1, ran: false });
    isInstalled(npmCall(), folder);
    expect(readFileSync(join(folder, "aws-auth.xml"), "utf8")).toContain('name="role-path');
    expect(lstatSync(join(folder, "aws-auth.xml")).isSymbolicLink()).toBe(false);
    expect(readFileSync(victim, "utf8")).toBe(VICTIM);
  });

  const installing = workflowsOfDocs.flatMap(({ file, workflow }) =>
    Object.values(workflow.jobs)
      .filter(({ steps }) => steps.some(({ run = "" }) => /\bnpm\b/.test(run)))
      .map(({ steps }) => ({ file, steps })),
  );

  it("meets two workflows that install", () => {
    expect(installing.map(({ file }) => file)).toEqual([
      expect.stringContaining("docs/ci.md"),
      "examples/pull-request-comment.yml",
    ]);
  });

  it.each(installing)("does not change what $file installs and runs", ({ steps }) => {
    const { folder, bash, ran, npmCall, temp } = hostileCheckout();
    const install = steps.filter(({ run = "" }) => /\bnpm\b/.test(run));
    expect(install).toHaveLength(1);
    expect(bash(install[0]?.run ?? "").status).toBe(0);
    isInstalled(npmCall(), folder);
    expect(npmCall()[0]?.startsWith(temp)).toBe(true);
    const lint = steps.find(({ name }) => name === "Lint")?.run;
    if (lint !== undefined) {
      const { status, stdout } = bash(lint);
      expect(status).toBe(1);
      expect(stdout).toContain("::error file=clusters/production/aws-auth.yaml");
    }
    expect(ran()).toBe(false);
  });

  it("has no say in what the action runs", () => {
    const { folder, ran } = hostileCheckout();
    const { status, log } = runAction(folder, { files: "clusters" });
    expect({ status, ran: ran() }).toEqual({ status: 1, ran: false });
    expect(log.obeyed).toContain("error");
  });

  it("has no say in where the action writes", () => {
    const { folder, ran, victim } = hostileCheckout();
    const { status } = runAction(folder, { files: "clusters", format: "sarif", output: "aws-auth.sarif" });
    expect({ status, ran: ran() }).toEqual({ status: 2, ran: false });
    expect(readFileSync(victim, "utf8")).toBe(VICTIM);
  });

  it("has no say in what the real npm installs and from where, in the folder of the recipe", () => {
    const { bash, ran } = hostileCheckout();
    const settings = "npm config get registry node-options; npm prefix";
    const real = 'export npm_config_userconfig=/dev/null PATH="$' + '{PATH#*:}"';
    // In the checkout it would.
    expect(bash(`${real}; ${settings}`).stdout).toMatch(/127\.0\.0\.1[\s\S]*evil\.cjs/);
    const { stdout } = bash(`tool=$(mktemp -d)\n(cd "$tool" && ${real} && ${settings} && echo "$tool")`);
    expect(stdout).not.toContain("127.0.0.1");
    expect(stdout).not.toContain("evil.cjs");
    const [tool, prefix] = stdout.trim().split("\n").reverse();
    expect(prefix).toBe(tool);
    expect(ran()).toBe(false);
  });
});
