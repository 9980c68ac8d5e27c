// `--access-entries FILE`: the access entries of a cluster, in any form in which people have them.
import {
  type AccessEntriesRead,
  parseAccessEntries,
  readAccessEntries,
} from "../../exports/access-entries.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import { type EntriesPlace, placeName } from "./entries-place.ts";
import { allSources, sourceInput } from "./forms.ts";
import { inputName, limitFor, type NamedText, readText } from "./read-text.ts";

export interface GivenEntries {
  readonly read: AccessEntriesRead;
  /** A line for each problem. */
  readonly remarks: readonly string[];
}

/**
 * @param places At least one. The answers about one entry may be in several files.
 * @throws CliError with a line for each file of which something is lost: an entry may be in it.
 */
export async function readEntriesOf(places: readonly EntriesPlace[]): Promise<GivenEntries> {
  const inputs = [];
  const denials: Line[] = [];
  // One after another, since standard input can be among them.
  for (const place of places) {
    if (typeof place === "string") {
      const { text } = await readText(place, limitFor(place));
      inputs.push(sourceInput(place, text));
      continue;
    }
    const { denialLines, readEks } = await import("./read-eks.ts");
    const reading = await readEks(place);
    denials.push(...denialLines(reading));
    inputs.push({ file: placeName(place), text: JSON.stringify(reading.bundle) });
  }
  const read = await readAccessEntries(inputs, allSources());
  const [first] = places;
  const told = denials.length === 0 ? read : { ...read, problems: withoutDenied(read.problems) };
  const lines = [...denials, ...linesOf(told, first === undefined ? "" : placeName(first))];
  const lost = lines.filter(({ isLoss }) => isLoss);
  if (lost.length > 0) throw new CliError(lost.map(({ line }) => line).join("\n"));
  return { read, remarks: lines.map(({ line }) => line) };
}

/** What is told better already: which action is denied, and to whom. */
function withoutDenied(problems: AccessEntriesRead["problems"]): AccessEntriesRead["problems"] {
  const codes = ["aws-error", "not-described", "policies-not-given"];
  return problems.filter(({ code }) => !codes.includes(code));
}

/** What EKS answers about access entries and clusters. Undefined where the text has nothing of it. */
export function entriesInText({ name, text }: Pick<NamedText, "name" | "text">): GivenEntries | undefined {
  const read = parseAccessEntries(text);
  if (read.entries.length + read.clusters.length === 0) return undefined;
  return { read, remarks: linesOf(read, name).map(({ line }) => line) };
}

interface Line {
  readonly isLoss: boolean;
  readonly line: string;
}

function linesOf({ problems }: Pick<AccessEntriesRead, "problems">, name: string): Line[] {
  return problems.map(({ file, range, message, isLoss }) => {
    const place = range === undefined ? "" : `:${range.start.line}:${range.start.column}`;
    const own = file === undefined || file === "" ? name : inputName(file);
    return { isLoss, line: `${own}${place}: ${isLoss ? "error" : "warning"}: ${messageLine(message)}` };
  });
}
