// The inputs of action.yml, as the arguments of `lint`.
// The runner gives each input as the environment variable INPUT_NAME, in upper case, with its dashes:
// https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax#inputs
import { resolve } from "node:path";
import { showName } from "../cli/output/messages.ts";
import { CliError } from "../cli/output/outcome.ts";

export interface Inputs {
  /** What follows `lint`. */
  readonly args: readonly string[];
  /** Whether the result consists of workflow commands, which GitHub is to obey. */
  readonly annotates: boolean;
  /** Where the repository is checked out. */
  readonly workspace: string;
  readonly workingDirectory: string;
  /** The path of the file for the result, as it is written; undefined for the log. */
  readonly output: string | undefined;
}

/** @throws CliError where an input that is true or false is something else. */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const input = (name: string) => inputOf(env, name);
  const { GITHUB_WORKSPACE } = env;
  const format = input("format") || "github";
  const [config, maxWarnings, output] = [input("config"), input("max-warnings"), input("output")];
  const files = input("files")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const workspace = resolve(GITHUB_WORKSPACE || ".");
  return {
    args: [
      `--format=${format}`,
      ...(config === "" ? [] : [`--config=${config}`]),
      ...(maxWarnings === "" ? [] : [`--max-warnings=${maxWarnings}`]),
      ...(isTrue(env, "inline-suppressions") === false ? ["--no-inline-suppressions"] : []),
      ...showSuppressed(isTrue(env, "show-suppressed")),
      // What follows is never an option, whatever it is called.
      "--",
      ...files,
    ],
    annotates: format === "github",
    workspace,
    workingDirectory: resolve(workspace, input("working-directory")),
    output: output === "" ? undefined : output,
  };
}

function inputOf(env: NodeJS.ProcessEnv, name: string): string {
  return (env[`INPUT_${name.toUpperCase()}`] ?? "").trim();
}

/** Undefined where the input is empty. */
function isTrue(env: NodeJS.ProcessEnv, name: string): boolean | undefined {
  const value = inputOf(env, name);
  if (value === "") return undefined;
  if (value !== "true" && value !== "false") {
    throw new CliError(`${name}: error: ${showName(value)} is neither true nor false`);
  }
  return value === "true";
}

function showSuppressed(shows: boolean | undefined): readonly string[] {
  return shows === undefined ? [] : [shows ? "--show-suppressed" : "--no-show-suppressed"];
}
