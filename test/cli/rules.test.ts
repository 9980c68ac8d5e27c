import { cpSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultRules } from "../../src/lint/rules/index.ts";
import { repository, run, runShell, temporaryFolder } from "./command.ts";

const page = (rule: string) => readFileSync(`${repository}/docs/rules/${rule}.md`, "utf8");

describe("rules", () => {
  it("lists every rule with its level, whether it fixes, and what it finds", () => {
    const { status, stdout, stderr } = run(["rules"]);
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]?.split(/ {2,}/)).toEqual(["RULE", "LEVEL", "FIX", "WHAT IT FINDS"]);
    expect(lines.slice(1).map((line) => line.split(/ {2,}/))).toEqual(
      defaultRules.map(({ name, level, fixes, description }) =>
        fixes ? [name, level, "yes", description] : [name, level, description],
      ),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  it("prints the page of a rule", () => {
    expect(run(["rules", "role-path"])).toEqual({ status: 0, stdout: page("role-path"), stderr: "" });
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

  it("runs the other commands", () => {
    expect(runPublished("lint aws-auth.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(runPublished("get --file aws-auth.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect(runPublished("lint --fix-dry-run aws-auth.yaml")).toMatchObject({ status: 0, stdout: "" });
  });
});
