// Compares two files that keep their mappings in another form than a manifest's: states, Terraform, eksctl.
import { acceptDangers } from "../../../access/accept.ts";
import { formats } from "../../../access/formats/index.ts";
import { formatsOfSeveral, type OtherChange } from "../../../access/formats/several.ts";
import type { Settings } from "../../../schema/settings.ts";
import type { SourceRead } from "../../../sources/sources.ts";
import { describeSourceProblem } from "../../input/source-problem.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { type ComparedMaps, compareMaps, type MapsOfSide } from "./maps.ts";
import { describeOthers, otherChanges } from "./other-changes.ts";
import { fails, type VerdictOptions } from "./verdict.ts";

export interface FormsOptions extends VerdictOptions {
  readonly format: keyof typeof formats;
  readonly oldName: string | undefined;
  readonly newName: string | undefined;
  readonly settings: Settings;
}

interface FormsSide {
  /** The file's name in messages. */
  readonly name: string;
  readonly read: readonly SourceRead[];
}

export function diffForms(before: FormsSide, after: FormsSide, options: FormsOptions): Outcome {
  const [old, next] = [mapsOf(before), mapsOf(after)];
  const others = otherChanges(
    before.read.map(({ reading }) => reading),
    after.read.map(({ reading }) => reading),
  );
  const problems = [...new Set([...problemsOf(before), ...problemsOf(after)])];
  const compared = compareMaps(old, next, options.settings);
  const { oldName = before.name, newName = after.name } = options;
  const isOne = old.maps.length === 1 && next.maps.length === 1;
  const found = { compared, others, problems, file: after.name, isOne, oldName, newName };
  return withLoss([...before.read, ...after.read], outcomeOf(found, options));
}

/** Whoever relies on the answer has to know that it is not about all of the text. */
export function withLoss(read: readonly SourceRead[], outcome: Outcome): Outcome {
  const isLost = read.some(({ reading }) => reading.problems?.some(({ isLoss }) => isLoss));
  return isLost ? { ...outcome, status: exitStatus.couldNotRun } : outcome;
}

interface Found {
  readonly compared: ComparedMaps;
  readonly others: readonly OtherChange[];
  /** Lines for standard error. */
  readonly problems: readonly string[];
  readonly file: string;
  /** Whether it is told as the difference of two documents, without a name. */
  readonly isOne: boolean;
  readonly oldName: string;
  readonly newName: string;
}

export function outcomeOf(found: Found, options: FormsOptions): Outcome {
  const { compared, others, problems, file, isOne, oldName, newName } = found;
  const names = { old: oldName, new: newName };
  const maps = compared.compared.map(({ name, difference }) => ({
    name,
    difference: acceptDangers(difference, options.accept),
    names,
  }));
  const [first] = maps;
  const hasFailed =
    maps.some(({ difference }) => fails(difference, options)) ||
    (options.failOn === "any" && others.length > 0);
  return {
    result:
      isOne && first !== undefined
        ? formats[options.format](first.difference, names)
        : formatsOfSeveral[options.format]({ maps, others }),
    remarks: [...problems, ...compared.remarks, ...describeOthers(others, file)],
    status: hasFailed ? exitStatus.changed : exitStatus.unchanged,
  };
}

function mapsOf({ name, read }: FormsSide): MapsOfSide {
  const maps = read.flatMap(({ source, reading }) =>
    reading.documents.map((document) => ({ document, text: reading.text, source: source.name })),
  );
  return { file: name, maps };
}

function problemsOf({ name, read }: FormsSide): string[] {
  return read.flatMap(({ reading }) =>
    (reading.problems ?? []).map((problem) => describeSourceProblem(problem, reading, name)),
  );
}
