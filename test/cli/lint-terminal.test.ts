// On a pseudo-terminal, which `script` of util-linux gives.
import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { commandPath, temporaryFolder } from "./command.ts";
import { clean, withError } from "./lint-documents.ts";

const folder = temporaryFolder();
const hasScript =
  spawnSync("script", ["--version"], { encoding: "utf8" }).stdout?.includes("util-linux") ?? false;

/** What the terminal shows of a line of shell in which `$CLI` is the command. */
function onTerminal(line: string): { status: number | null; screen: string } {
  const command = line.replaceAll("$CLI", `'${process.execPath}' '${commandPath}'`);
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const { status, stdout } = spawnSync("script", ["-qec", command, "/dev/null"], {
    cwd: folder.path("."),
    encoding: "utf8",
    timeout: 20_000,
    env: { ...env, TERM: "xterm", SHELL: "/bin/bash" },
  });
  return { status, screen: stdout.replaceAll("\r\n", "\n") };
}

describe.runIf(hasScript)("on a terminal", () => {
  folder.write("error.yaml", withError);
  folder.write("clean.yaml", clean);
  folder.write("hostile.yaml", `${withError}# \u202ered\ttab\n`);

  it("lint tells how far it has got once a second has passed, and wipes that away", () => {
    const { screen, status } = onTerminal("(sleep 3; cat clean.yaml) | $CLI lint --format json - error.yaml");
    const steps = screen.split("\r\u001b[2K");
    expect(steps.slice(1, -1).join("")).toMatch(/^(?:linting \d\/2 …)+$/);
    expect(steps.at(-1)).toMatch(/^\[\n/);
    expect(status).toBe(1);
  });

  it("lint is silent about it before", () => {
    const { screen } = onTerminal("$CLI lint --format json clean.yaml error.yaml");
    expect(screen).not.toContain("linting");
  });

  it("lint is silent about it where standard error is no terminal", () => {
    const { screen } = onTerminal(
      "(sleep 1.2; cat clean.yaml) | $CLI lint --format json - error.yaml 2>progress.txt; cat progress.txt",
    );
    expect(screen).not.toContain("linting");
  });

  it("a patch holds nothing that the terminal obeys", () => {
    const { screen } = onTerminal("$CLI lint --fix-dry-run --format json hostile.yaml 2>/dev/null");
    expect(screen).toContain("-    - rolearn: arn:aws:iam::111122223333:role/team/dev\n");
    expect(screen).toContain(" # \\u202ered\ttab\n");
  });

  it("the fixed text holds nothing that the terminal obeys", () => {
    const { screen } = onTerminal("$CLI lint --fix --format json - <hostile.yaml 2>/dev/null");
    expect(screen).toContain("# \\u202ered\ttab\n");
  });
});
