import { describe, expect, it } from "vitest";
import { toJson } from "../../src/text/printable.ts";
import { manifest, run, runShell, temporaryFolder } from "./command.ts";

const folder = temporaryFolder();
const ARN = "arn:aws:iam::111122223333:role/r";
/** Sets a terminal's title, moves its cursor (in one byte of C1, too), and turns text around. */
const hostile = '"\\e]0;owned\\a\\e[2J\\x9b2J\\u202Etxet"';
const file = folder.write(
  "hostile.yaml",
  manifest({
    mapRoles: `- rolearn: ${ARN}\n  username: ${hostile}\n  groups: [${hostile}]\n- ${hostile}: x`,
  }),
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const OBEYED = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/;

describe("what a terminal would obey", () => {
  it.each([
    ["resolve", ["resolve", "--file", file, ARN]],
    ["resolve --format json", ["resolve", "--file", file, ARN, "--format", "json"]],
    ["resolve --format tokenreview", ["resolve", "--file", file, ARN, "--format", "tokenreview"]],
    ["get", ["get", "--file", file]],
    ["get --format json", ["get", "--file", file, "--format", "json"]],
    ["a file's name", ["get", "--file", "\u001b[2J\u009b\n\u202e"]],
    ["a malformed ARN", ["resolve", "--file", file, "arn:\u001b[2J\u009b\r\n\u202e"]],
    ["a bad option", ["--\u001b[2J"]],
  ])("is never printed raw: %s", (_, args) => {
    const { stdout, stderr } = run(args);
    expect(stdout + stderr).toContain("\\u001b");
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  it("reads back from JSON unchanged", () => {
    const value = { text: "\u001b\u009b\u202e\u{e0041}\ud800", lines: ["a\nb"] };
    expect(JSON.parse(toJson(value))).toEqual(value);
    expect(toJson(value)).toMatch(/^[\x20-\x7e\n]+$/);
  });
});

describe("output that nobody reads", () => {
  it.each([
    `$CLI resolve --file examples/aws-auth.yaml ${ARN} | true`,
    "$CLI get --file examples/aws-auth.yaml | head -0",
    "$CLI resolve --help | true",
    "$CLI bogus 2>&1 | true",
  ])("is no failure: %s", (line) => {
    expect(runShell(line)).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("does not change the status", () => {
    const line = "$CLI resolve --file examples/aws-auth.yaml nobody | true; exit $" + "{PIPESTATUS[0]}";
    expect(runShell(line)).toEqual({ status: 1, stdout: "", stderr: "" });
  });
});

describe("output that cannot be written", () => {
  it.each(["get --file examples/aws-auth.yaml", "--help"])("ends with 2 and one line: %s", (args) => {
    expect(runShell(`$CLI ${args} 1</dev/null`)).toEqual({
      status: 2,
      stdout: "",
      stderr: "error: cannot write to standard output (EBADF)\n",
    });
  });

  it("is no failure on standard error", () => {
    expect(runShell(`$CLI resolve --file ${file} ${ARN} 2</dev/null`)).toMatchObject({
      status: 0,
      stderr: "",
    });
  });
});
