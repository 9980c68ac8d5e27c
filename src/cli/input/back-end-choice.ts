// Options that say which back ends the server has besides the document, and in which order it asks them.
import { type Command, InvalidArgumentError, Option } from "commander";
import { type BackEnd, backEndNames, backEndOf } from "../../schema/back-end.ts";

export interface BackEndChoice {
  /** The files of other back ends. */
  readonly files: ReadonlyMap<BackEnd, string>;
  /** Default: the server's configuration says it, or the order in which the files are given. */
  readonly order?: readonly BackEnd[] | undefined;
  /** Whether DynamicFile finds entries by their userid. Default: the server's configuration says it, or false. */
  readonly userIdStrict?: boolean | undefined;
}

/** The options as commander gives them. */
export interface BackEndFlags {
  readonly backEnd: ReadonlyMap<BackEnd, string>;
  readonly backendMode?: readonly BackEnd[];
  readonly userIdStrict?: boolean;
}

export function isChosen({ files, order, userIdStrict }: BackEndChoice): boolean {
  return files.size > 0 || order !== undefined || userIdStrict !== undefined;
}

export function backEndChoice({ backEnd, backendMode, userIdStrict }: BackEndFlags): BackEndChoice {
  return { files: backEnd, order: backendMode, userIdStrict };
}

export function takesBackEnds(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--back-end <name=file>",
        `the file of another back end of the server (${backEndNames.join(", ")}); repeatable`,
      )
        .argParser(readFile)
        .default(new Map(), "none"),
    )
    .addOption(
      new Option(
        "--backend-mode <names>",
        "the back ends in the server's order, with commas (default: the server's configuration says it)",
      ).argParser(readModes),
    )
    .option("--user-id-strict", "DynamicFile finds entries by userid (dynamicfileUserIDStrict)");
}

const NAMES = `The names are ${backEndNames.join(", ")}.`;

function readFile(pair: string, previous: ReadonlyMap<BackEnd, string>): ReadonlyMap<BackEnd, string> {
  const [, name = "", file] = /^([^=]+)=(.+)$/s.exec(pair) ?? [];
  const backEnd = backEndOf(name);
  if (file === undefined || backEnd === undefined) {
    throw new InvalidArgumentError(`Write NAME=FILE. ${NAMES}`);
  }
  if (previous.has(backEnd)) throw new InvalidArgumentError(`${backEnd} is given twice.`);
  return new Map([...previous, [backEnd, file]]);
}

function readModes(list: string): readonly BackEnd[] {
  const modes = list.split(",").map((mode) => backEndOf(mode.trim()));
  if (modes.includes(undefined)) throw new InvalidArgumentError(NAMES);
  if (new Set(modes).size < modes.length) throw new InvalidArgumentError("A back end is in it twice.");
  return modes.filter((mode) => mode !== undefined);
}
