import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lintCommand } from "../../src/cli/commands/lint/usage.ts";
import { type LintConfig, parseConfig } from "../../src/lint/config/config.ts";
import { lint } from "../../src/lint/lint.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const options = lintCommand(() => {}).options.map(({ long }) => long);

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
    const { inputs } = parse(read("action.yml"));
    for (const name of Object.keys(inputs)) expect(read("docs/ci.md")).toContain(`| \`${name}\` |`);
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
