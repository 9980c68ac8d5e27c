// Writes down a cluster's mode and access entries, for other commands and for keeping.
import { toJson } from "../../../text/printable.ts";
import type { EksChoice } from "../../input/eks-options.ts";
import { denialLines, readEks } from "../../input/read-eks.ts";
import { inputName } from "../../input/read-text.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { writeText } from "../../output/write-file.ts";

export interface SnapshotOptions extends EksChoice {
  /** Default: standard output. */
  readonly output?: string | undefined;
}

export async function runSnapshot({ output, ...choice }: SnapshotOptions): Promise<Outcome> {
  const reading = await readEks(choice);
  const remarks = denialLines(reading).map(({ line }) => line);
  const text = toJson(reading.bundle);
  if (output !== undefined) await write(output, text);
  return {
    result: output === undefined ? text : "",
    remarks,
    status: remarks.length === 0 ? exitStatus.listed : exitStatus.couldNotRun,
  };
}

async function write(output: string, text: string): Promise<void> {
  try {
    await writeText(output, text);
  } catch (error) {
    if (error instanceof CliError) throw new CliError(`${inputName(output)}: error: ${error.message}`);
    throw error;
  }
}
