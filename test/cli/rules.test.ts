import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import type { RuleFacts } from "../../src/cli/commands/rules/rule-facts.ts";
import { allRules } from "../../src/lint/rules/all-rules.ts";
import { categoryOf } from "../../src/lint/rules/categories.ts";
import { repository, run, runShell, temporaryFolder } from "./command.ts";

const page = (rule: string) => readFileSync(`${repository}/docs/rules/${rule}.md`, "utf8");

describe("rules", () => {
  it("lists every rule with its level, whether it fixes, and what it finds", () => {
    const { status, stdout, stderr } = run(["rules"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]?.split(/ {2,}/)).toEqual(["RULE", "LEVEL", "FIX", "WHAT IT FINDS"]);
    expect(lines.slice(1).map((line) => line.split(/ {2,}/))).toEqual(
      allRules.map(({ name, level, fixes, description }) =>
        fixes ? [name, level, "yes", description] : [name, level, description],
      ),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints the page of a rule", () => {
    expect(run(["rules", "role-path"])).toEqual({ status: 0, stdout: page("role-path"), stderr: "" });
  });

  it("prints what there is to know about each rule with --format json", () => {
    const { status, stdout, stderr } = run(["rules", "--format", "json"]);
    const rules: RuleFacts[] = JSON.parse(stdout);
    expect(rules.map(({ name, description, level, fixes }) => ({ name, description, level, fixes }))).toEqual(
      allRules.map(({ name, description, level, fixes }) => ({ name, description, level, fixes })),
    );
    expect(rules.map(({ found }) => found)).toEqual(allRules.map(({ messages }) => Object.keys(messages)));
    for (const { name, docs } of rules)
      expect(docs).toBe(`https://unpkg.com/aws-auth-map/docs/rules/${name}.md`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints one rule with --format json, with the schema of its options", () => {
    const one = (name: string): RuleFacts => JSON.parse(run(["rules", name, "--format", "json"]).stdout);
    expect(one("yaml-syntax")).toMatchObject({ name: "yaml-syntax", category: "document", options: null });
    expect(one("yaml-syntax").unread.length).toBeGreaterThan(0);
    const { options } = one("configmap-size");
    const validate = new Ajv.default().compile(options ?? {});
    expect(validate({})).toBe(true);
    expect(validate({ warnAt: "much" })).toBe(false);
    const withOptions = allRules.filter((rule) => rule.options !== undefined).map(({ name }) => name);
    for (const name of withOptions) expect(one(name).options, name).not.toBeNull();
    expect(run(["rules", "rolepath", "--format", "json"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: there is no rule 'rolepath'; did you mean 'role-path'?\n",
    });
  });

  it("knows the folder of each rule as its category", () => {
    const rules = fileURLToPath(new URL("../../src/lint/rules/", import.meta.url));
    const folders = readdirSync(rules, { withFileTypes: true }).filter((each) => each.isDirectory());
    const byFolder = folders.flatMap(({ name: folder }) =>
      readdirSync(rules + folder).map((file) => [file.replace(/\.ts$/, ""), folder]),
    );
    expect(allRules.map(({ name }) => [name, categoryOf(name)]).sort()).toEqual(byFolder.sort());
  });

  it.each([
    ["rolepath", "there is no rule 'rolepath'; did you mean 'role-path'?"],
    ["../rules/role-path", "there is no rule '../rules/role-path'; 'aws-auth-map rules' lists them"],
    ["constructor", "there is no rule 'constructor'; 'aws-auth-map rules' lists them"],
    ["", "there is no rule ''; 'aws-auth-map rules' lists them"],
    ["\u001b[2J", "there is no rule '\\u001b[2J'; 'aws-auth-map rules' lists them"],
  ])("refuses '%s'", (name, message) => {
    expect(run(["rules", name])).toEqual({ status: 2, stdout: "", stderr: `error: ${message}\n` });
  });
});

describe("rules of the package as it is published", () => {
  const folder = temporaryFolder();
  runShell(`npm pack --silent --ignore-scripts --pack-destination '${folder.path(".")}'`);
  mkdirSync(folder.path("project/node_modules/.bin"), { recursive: true });
  runShell("tar xzf *.tgz && mv package project/node_modules/aws-auth-map", folder.path("."));
  symlinkSync("../aws-auth-map/dist/cli.cjs", folder.path("project/node_modules/.bin/aws-auth-map"));
  cpSync(`${repository}/examples/aws-auth.yaml`, folder.path("project/aws-auth.yaml"));
  const runPublished = (args: string) =>
    runShell(`node_modules/.bin/aws-auth-map ${args}`, folder.path("project"));

  it("prints its pages", () => {
    expect(runPublished("rules role-path")).toEqual({ status: 0, stdout: page("role-path"), stderr: "" });
  });

  it("puts its pages into SARIF", () => {
    const { stdout } = runPublished("lint --format sarif aws-auth.yaml");
    const { rules } = JSON.parse(stdout).runs[0].tool.driver;
    for (const { id, help } of rules) expect(help.markdown).toContain(`# ${id}\n`);
  });

  it("runs the other commands", () => {
    expect(runPublished("lint aws-auth.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(runPublished("get --file aws-auth.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(runPublished("lint --fix-dry-run aws-auth.yaml")).toMatchObject({ status: 0, stdout: "" });
  });
});
