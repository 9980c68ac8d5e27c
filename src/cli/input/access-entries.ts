// `--access-entries FILE`: the access entries of a cluster, in any form in which people have them.
import {
  type AccessEntriesRead,
  parseAccessEntries,
  readAccessEntries,
} from "../../exports/access-entries.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { allSources, sourceInput } from "./forms.ts";
import { inputName, limitFor, type NamedText, readText, STANDARD_INPUT } from "./read-text.ts";

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
  const lines = linesOf(read, inputName(paths[0] ?? STANDARD_INPUT));
  const lost = lines.filter(({ isLoss }) => isLoss);
  if (lost.length > 0) throw new CliError(lost.map(({ line }) => line).join("\n"));
  return { read, remarks: lines.map(({ line }) => line) };
}

/** What EKS answers about access entries and clusters. Undefined where the text has nothing of it. */
export function entriesInText({ name, text }: Pick<NamedText, "name" | "text">): GivenEntries | undefined {
  const read = parseAccessEntries(text);
  if (read.entries.length + read.clusters.length === 0) return undefined;
  return { read, remarks: linesOf(read, name).map(({ line }) => line) };
}

function linesOf({ problems }: AccessEntriesRead, name: string): { isLoss: boolean; line: string }[] {
  return problems.map(({ file, range, message, isLoss }) => {
    const place = range === undefined ? "" : `:${range.start.line}:${range.start.column}`;
    const own = file === undefined || file === "" ? name : inputName(file);
    return { isLoss, line: `${own}${place}: ${isLoss ? "error" : "warning"}: ${messageLine(message)}` };
  });
}
