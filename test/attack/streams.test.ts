// Whatever becomes of what a command writes, a change or a finding never ends with 0.
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runShell } from "../cli/command.ts";

const RED = [
  "lint examples/broken.yaml",
  "diff examples/aws-auth.yaml examples/proposed.yaml --fail-on dangerous",
  "resolve --file examples/aws-auth.yaml arn:aws:iam::111122223333:role/none",
];
const GREEN = [
  "lint examples/aws-auth.yaml --fix-dry-run",
  "diff examples/aws-auth.yaml examples/aws-auth.yaml",
  "--version",
];
const status = (line: string) =>
  Number(
    runShell(`${line}; echo "status $?" >&9`.replace(/^/, "exec 9>&1; ")).stdout.split("status ").at(-1),
  );

describe("what cannot be written", () => {
  it.runIf(existsSync("/dev/full")).each([...RED, ...GREEN])("ends with 2 on a full disk: %s", (command) => {
    const { stdout, stderr } = runShell(`$CLI ${command} >/dev/full; echo $?`);
    expect(stdout).toBe("2\n");
    expect(stderr).toContain("error: cannot write to standard output (ENOSPC)\n");
  });

  // Node puts /dev/null in place of a stream that is closed, and a program cannot tell the one from the other.
  it.each([
    ["standard output is closed", ">&-"],
    ["standard error is closed", "2>&-"],
    ["both are closed", ">&- 2>&-"],
    ["all three are closed", "<&- >&- 2>&-"],
    ["nobody reads", "> >(exec true)"],
    ["the reader stops after a line", "> >(exec head -1 >/dev/null)"],
    ["nobody reads either", "> >(exec true) 2> >(exec true)"],
    ["the disk is full for standard error", "2>/dev/full"],
  ])(
    "keeps the status of the result where %s",
    (_, redirection) => {
      for (const command of RED)
        expect([command, status(`$CLI ${command} ${redirection}`)]).toEqual([command, 1]);
      for (const command of GREEN)
        expect([command, status(`$CLI ${command} ${redirection}`)]).toEqual([command, 0]);
    },
    60_000,
  );
});
