import { describe, expect, it } from "vitest";
import { usesColor } from "../../src/cli/output/color.ts";
import { runIn, runShell, temporaryFolder } from "./command.ts";
import { clean, findings, withError, withWarning } from "./lint-documents.ts";

const folder = temporaryFolder();
const root = folder.path(".");
folder.write("clean.yaml", clean);
folder.write("error.yaml", withError);
folder.write("warning.yaml", withWarning);
const lint = (...args: string[]) => runIn(root, ["lint", ...args]);

describe("lint's exit status", () => {
  it.each<[status: number, args: string[]]>([
    [0, ["clean.yaml"]],
    [0, ["warning.yaml"]],
    [1, ["error.yaml"]],
    [1, ["clean.yaml", "error.yaml", "warning.yaml"]],
    [0, ["error.yaml", "--rule", "role-path=warning"]],
    [1, ["warning.yaml", "--rule", "duplicate-group=error"]],
    [0, ["warning.yaml", "--max-warnings", "1"]],
    [1, ["warning.yaml", "--max-warnings", "0"]],
    [0, ["warning.yaml", "--max-warnings", "0", "--rule", "duplicate-group=info"]],
    [2, ["error.yaml", "missing.yaml"]],
    [2, ["clean.yaml", "missing.yaml"]],
    [2, ["missing-*.yaml"]],
  ])("is %d for %s", (status, args) => {
    expect(lint(...args).status).toBe(status);
  });

  it("comes with a line where there are too many warnings", () => {
    expect(lint("warning.yaml", "--max-warnings", "0").stderr).toBe(
      "error: 1 warning; --max-warnings allows 0\n",
    );
  });
});

describe("lint's arguments that make no sense", () => {
  it.each<[message: string, args: string[]]>([
    [
      "Allowed choices are stylish, json, json@1, json@2, sarif, github, junit",
      ["clean.yaml", "--format", "xml"],
    ],
    ["Write a number, 0 or more", ["clean.yaml", "--max-warnings", "-1"]],
    ["Write a number, 0 or more", ["clean.yaml", "--max-warnings", "1e3"]],
    ["unknown option '--fixx'", ["clean.yaml", "--fixx"]],
  ])("are told on standard error: %s", (message, args) => {
    const { status, stdout, stderr } = lint(...args);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).toContain(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  });
});

describe("lint's help", () => {
  it("tells the exit statuses and what a folder stands for", () => {
    const { status, stdout } = lint("--help");
    expect(stdout).toMatch(/Exit status:\n {2}0 .+\n {2}1 .+\n {2}2 /);
    expect(stdout).toContain("node_modules");
    expect(status).toBe(0);
  });
});

describe("lint --format json", () => {
  it("gives contract 2's fields, sorted by file, line, column, rule", () => {
    const both = withError.replace("[viewers]", "[viewers, viewers]");
    folder.write("both.yaml", both);
    const found = findings(lint("--format", "json", "warning.yaml", "both.yaml").stdout);
    expect(found.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "both.yaml role-path",
      "both.yaml duplicate-group",
      "warning.yaml duplicate-group",
    ]);
    expect(Object.keys(found[0] ?? {})).toEqual(
      expect.arrayContaining([
        ...["file", "rule", "severity", "message", "line", "column"],
        ...["endLine", "endColumn", "fixable", "docs"],
      ]),
    );
  });
});

describe("lint --format json@1", () => {
  it("is what json is until 1.0", () => {
    expect(lint("--format", "json@1", "error.yaml")).toEqual(lint("--format", "json", "error.yaml"));
  });
});

describe("lint --format json@2", () => {
  it("is an object, which also has files that could not be read, and suppressed findings", () => {
    folder.write("quiet.yaml", `# aws-auth-map-disable role-path\n${withError}`);
    const { stdout, stderr, status } = lint("--format", "json@2", "error.yaml", "quiet.yaml", "missing.yaml");
    const { version, findings: found, suppressed, files, summary } = JSON.parse(stdout);
    expect([version, found.length, suppressed.length]).toEqual([2, 1, 1]);
    expect(files.map(({ file, failure }: Record<string, string>) => [file, failure])).toEqual([
      ["error.yaml", undefined],
      ["missing.yaml", "no such file"],
      ["quiet.yaml", undefined],
    ]);
    expect(summary).toMatchObject({ files: 3, failed: 1, error: 1, suppressed: 1 });
    expect({ stderr, status }).toEqual({ stderr: "missing.yaml: error: no such file\n", status: 2 });
  });
});

describe.each(["stylish", "json", "json@2", "sarif", "github", "junit"])("lint --format %s", (format) => {
  it("names the file and the rule", () => {
    const { stdout, status } = lint("--format", format, "error.yaml");
    expect(stdout).toContain("error.yaml");
    expect(stdout).toContain("role-path");
    expect(status).toBe(1);
  });

  it("is followed through where nobody reads it", () => {
    expect(runShell(`$CLI lint --format ${format} error.yaml | true`, root)).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
  });
});

describe("colour", () => {
  it.each<
    [what: string, flag: boolean | undefined, isTTY: boolean, env: Record<string, string>, is: boolean]
  >([
    ["on a terminal", undefined, true, {}, true],
    ["elsewhere", undefined, false, {}, false],
    ["on a terminal that knows none", undefined, true, { TERM: "dumb" }, false],
    ["with NO_COLOR", undefined, true, { NO_COLOR: "1" }, false],
    ["with NO_COLOR of any value", undefined, true, { NO_COLOR: "0" }, false],
    ["with an empty NO_COLOR", undefined, true, { NO_COLOR: "" }, true],
    ["with FORCE_COLOR", undefined, false, { FORCE_COLOR: "1" }, true],
    ["with an empty FORCE_COLOR", undefined, false, { FORCE_COLOR: "" }, false],
    ["with FORCE_COLOR=0", undefined, true, { FORCE_COLOR: "0" }, false],
    ["with both", undefined, true, { NO_COLOR: "1", FORCE_COLOR: "1" }, false],
    ["with --color in spite of NO_COLOR", true, false, { NO_COLOR: "1" }, true],
    ["with --no-color in spite of FORCE_COLOR", false, true, { FORCE_COLOR: "1" }, false],
  ])("%s", (_, flag, isTTY, env, is) => {
    expect(usesColor(flag, { isTTY }, env)).toBe(is);
  });

  it.each(["--color", "--no-color"])("%s is an option", (option) => {
    expect(lint(option, "clean.yaml").status).toBe(0);
  });
});
