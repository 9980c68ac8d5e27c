// Runs a command, and says in a line why it could not run.
import { CommanderError } from "commander";
import { shorten } from "../text/shorten.ts";
import { CliError, type ExitStatus, exitStatus, InterruptedError } from "./output/outcome.ts";

/**
 * @param tell Is called with the text for people, where commander has not said it already.
 * @returns The status of a failure; undefined where there was none.
 */
export async function runCommand(
  work: () => Promise<unknown>,
  tell: (lines: string) => void,
): Promise<ExitStatus | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    // Commander has already said what is wrong with the arguments. After --help and --version its exit code is 0. Then
    // the status stays as it is, since a failure to write their text may have set it.
    if (error instanceof CommanderError) return error.exitCode === 0 ? undefined : exitStatus.couldNotRun;
    const bug = shorten(error instanceof Error ? error.message : String(error), 1000);
    tell(error instanceof CliError ? `${error.message}\n` : `error: a bug in aws-auth-map: ${bug}\n`);
    return error instanceof InterruptedError ? exitStatus.interrupted : exitStatus.couldNotRun;
  }
}
