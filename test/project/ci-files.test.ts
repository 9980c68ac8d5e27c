// What CI systems read of this repository: the action, the pre-commit hooks, and the examples in docs/.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lintCommand } from "../../src/cli/commands/lint/usage.ts";
import { type LintConfig, parseConfig } from "../../src/lint/config/config.ts";
import { lint } from "../../src/lint/lint.ts";

const { PATH: searchPath } = process.env;
const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const options = lintCommand(() => {}).options.map(({ long }) => long);

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
  };
}

describe("action.yml", () => {
  const action: Action = parse(read("action.yml"));
  const [step] = action.runs.steps;
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "action-"));
    mkdirSync(join(folder, "bin"));
    // Stands for npm and npx: writes down what it was called with.
    for (const name of ["npm", "npx"]) {
      const script = join(folder, "bin", name);
      writeFileSync(script, `#!/bin/sh\nprintf '%s\\n' ${name} "$@" >> "$CALLS"\n`);
      chmodSync(script, 0o755);
    }
    writeFileSync(
      join(folder, "aws auth.yaml"),
      "data:\n  mapRoles: |\n    - rolearn: arn:aws:iam::111122223333:role/a/b\n",
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function run(inputs: Readonly<Record<string, string>>) {
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, value]) => {
        const [, input = ""] = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(value) ?? [];
        return [name, inputs[input] ?? action.inputs[input]?.default ?? ""];
      }),
    );
    const calls = join(folder, "calls");
    writeFileSync(calls, "");
    const result = spawnSync("bash", ["-c", step?.run ?? ""], {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...env,
        PATH: `${join(folder, "bin")}:${searchPath}`,
        CALLS: calls,
        GITHUB_ACTION_PATH: root,
      },
    });
    return { ...result, calls: readFileSync(calls, "utf8").split("\n").slice(0, -1) };
  }

  it("puts no input into the script's text", () => {
    expect(step?.run).not.toContain("${{");
    expect(options).toEqual(expect.arrayContaining(["--format", "--config", "--max-warnings"]));
  });

  it("lints with its own revision, and annotates", () => {
    const { status, stdout, calls } = run({ files: "\naws auth.yaml\n" });
    expect(calls.slice(0, 2)).toEqual(["npm", "ci"]);
    expect(stdout).toContain("::error file=aws auth.yaml,line=3,endLine=3,col=16");
    expect(status).toBe(1);
  });

  it("calls the version that is asked for, with each input as one argument", () => {
    const { calls } = run({
      files: "a b.yaml\n$(touch pwned)\n-rf",
      version: "0.1.0",
      format: "json; touch pwned",
      config: "`touch pwned`.yaml",
      "max-warnings": "0 && touch pwned",
    });
    expect(calls).toEqual(
      [
        "npx",
        "--yes",
        "aws-auth-map@0.1.0",
        "lint",
        "--format",
        "json; touch pwned",
        "--config",
        "`touch pwned`.yaml",
      ].concat(["--max-warnings", "0 && touch pwned", "--", "a b.yaml", "$(touch pwned)", "-rf"]),
    );
    expect(spawnSync("ls", [folder], { encoding: "utf8" }).stdout).not.toContain("pwned");
  });

  it("refuses what is no version", () => {
    for (const version of ["x y", "file:../evil", "0.1.0 --registry=http://x"]) {
      const { status, stderr, calls } = run({ version });
      expect([status, calls]).toEqual([2, []]);
      expect(stderr).toContain("version is not one");
    }
  });

  it("writes into a file where it is asked to", () => {
    const { stdout } = run({ files: "aws auth.yaml", format: "sarif", output: "out.sarif" });
    expect(stdout).toBe("");
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
  });
});

describe(".pre-commit-hooks.yaml", () => {
  const hooks: { id: string; entry: string; language: string; files: string }[] = parse(
    read(".pre-commit-hooks.yaml"),
  );

  it("runs the command that the package installs, with options that it has", () => {
    const { bin } = JSON.parse(read("package.json"));
    for (const { entry, language } of hooks) {
      const [command = "", subcommand, ...flags] = entry.split(" ");
      expect(language).toBe("node");
      expect(Object.keys(bin)).toContain(command);
      expect(subcommand).toBe("lint");
      for (const flag of flags) expect(options).toContain(flag);
    }
  });

  it("is about manifests of aws-auth", () => {
    for (const { files } of hooks) {
      for (const name of ["aws-auth.yaml", "k8s/aws-auth-cm.yml", "aws-auth.json", "x/aws_auth.yaml"])
        expect(name).toMatch(new RegExp(files));
      for (const name of [
        "deployment.yaml",
        "aws-auth/README.md",
        ".aws-auth-map.yaml",
        "aws-auth-rbac.yaml",
      ])
        expect(name).not.toMatch(new RegExp(files));
    }
  });
});

describe("the documentation of CI and configuration", () => {
  const blocks = (file: string) =>
    [...read(file).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = ""]) => text);

  it("shows YAML that can be read, and options that exist", () => {
    for (const file of ["docs/ci.md", "docs/configuration.md"]) {
      for (const text of blocks(file)) expect(() => parse(text)).not.toThrow();
      for (const [flag] of read(file).matchAll(/(?<=lint[^\n`|]* )--[a-z-]+/g)) {
        expect([...options, "--yes"]).toContain(flag);
      }
    }
  });

  it("lists the action's inputs", () => {
    const action: Action = parse(read("action.yml"));
    for (const name of Object.keys(action.inputs)) expect(read("docs/ci.md")).toContain(`| \`${name}\` |`);
  });

  it("shows configurations that are valid", () => {
    const configurations = [...blocks("docs/ci.md"), ...blocks("docs/configuration.md")].filter((text) =>
      /^rules:/m.test(text),
    );
    expect(configurations.length).toBeGreaterThanOrEqual(2);
    for (const text of configurations) parseConfig(parse(text) as LintConfig);
  });

  it("shows comments that suppress what they say", () => {
    const [manifest = ""] = blocks("docs/configuration.md").filter((text) => text.startsWith("data:"));
    expect(lint(manifest).map(({ rule }) => rule)).toEqual(["no-node-role"]);
    expect(lint(manifest.replaceAll(/# aws-auth-map.*/g, "")).map(({ rule }) => rule)).toEqual([
      "no-node-role",
      "role-path",
      "shared-username",
    ]);
  });
});
