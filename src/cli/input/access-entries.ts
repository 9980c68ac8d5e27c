// `--access-entries FILE`: the access entries of a cluster, in any form in which people have them.
import { type AccessEntriesRead, readAccessEntries } from "../../exports/access-entries.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { allSources, sourceInput } from "./forms.ts";
import { inputName, limitFor, readText } from "./read-text.ts";

export interface GivenEntries {
  readonly read: AccessEntriesRead;
  /** A line for each problem. */
  readonly remarks: readonly string[];
}

/**
 * @param paths At least one. The answers about one entry may be in several files.
 * @throws CliError with a line for each file of which something is lost: an entry may be in it.
 */
export async function readEntriesOf(paths: readonly string[]): Promise<GivenEntries> {
  const inputs = [];
  // One after another, since standard input can be among them.
  for (const path of paths) {
    const { text } = await readText(path, limitFor(path));
    inputs.push(sourceInput(path, text));
  }
  const read = await readAccessEntries(inputs, allSources());
  const lines = read.problems.map(({ file, range, message, isLoss }) => {
    const place = range === undefined ? "" : `:${range.start.line}:${range.start.column}`;
    const name = inputName(file === undefined || file === "" ? (paths[0] ?? "") : file);
    return { isLoss, line: `${name}${place}: ${isLoss ? "error" : "warning"}: ${messageLine(message)}` };
  });
  const lost = lines.filter(({ isLoss }) => isLoss);
  if (lost.length > 0) throw new CliError(lost.map(({ line }) => line).join("\n"));
  return { read, remarks: lines.map(({ line }) => line) };
}
