// Runs the action as GitHub's runner does: the committed file that action.yml names, with the inputs in the environment.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { repository } from "../cli/command.ts";

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const action: Action = parse(readFileSync(join(repository, "action.yml"), "utf8"));

/** @param workspace The checkout, which is also the working directory of the process. */
export function runAction(workspace: string, inputs: Readonly<Record<string, string>>) {
  const unknown = Object.keys(inputs).filter((name) => action.inputs[name] === undefined);
  if (unknown.length > 0) throw new Error(`action.yml has no input ${unknown.join(", ")}`);
  const env = Object.fromEntries(
    Object.entries(action.inputs).map(([name, { default: preset }]) => [
      `INPUT_${name.toUpperCase()}`,
      inputs[name] ?? preset,
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), "runner-"));
  try {
    const output = join(folder, "output");
    writeFileSync(output, "");
    const { PATH = "" } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(repository, action.runs.main)], {
      cwd: workspace,
      encoding: "utf8",
      timeout: 20_000,
      env: { ...env, PATH, GITHUB_WORKSPACE: workspace, GITHUB_OUTPUT: output },
    });
    return { status, stdout, stderr, outputs: readFileSync(output, "utf8"), log: logOf(stdout) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const COMMAND = /^\s*::([\w-]+)(?: ([^:]*))?::(.*)$|##\[([\w-]+)/;

/**
 * What the runner makes of lines: the names of the commands that it obeys, and the text that it shows.
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
export function logOf(stdout: string): { readonly obeyed: readonly string[]; readonly shown: string } {
  const obeyed: string[] = [];
  const shown: string[] = [];
  let token: string | undefined;
  for (const line of stdout.split("\n")) {
    const [, name, , data, old] = COMMAND.exec(line) ?? [];
    if (token !== undefined) {
      if (line === `::${token}::`) token = undefined;
      else shown.push(line);
    } else if (name === "stop-commands") token = data;
    else if (name !== undefined || old !== undefined) obeyed.push(name ?? old ?? "");
    else if (line !== "") shown.push(line);
  }
  return { obeyed, shown: shown.map((line) => `${line}\n`).join("") };
}
