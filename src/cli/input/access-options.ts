// Options that say which access entries a cluster has beside aws-auth, and which of the two it reads.
import { type Command, InvalidArgumentError, Option } from "commander";
import { type AuthenticationMode, authenticationModes } from "../../schema/access-entry.ts";
import { nearest } from "../../text/spelling.ts";
import { type DocumentFlags, documentChoice } from "./document-options.ts";
import { STANDARD_INPUT } from "./read-text.ts";
import type { DocumentChoice } from "./document-choice.ts";

/** The options as commander gives them. */
export interface AccessFlags {
  readonly accessEntries: readonly string[];
  readonly mode?: AuthenticationMode;
}

export interface AccessChoice {
  /** The files with the cluster's access entries. Empty where none is given. */
  readonly files: readonly string[];
  /** Default: the files say it. */
  readonly mode: AuthenticationMode | undefined;
}

/** Whether anything is given of access entries or of the mode. */
export function isAsked({ files, mode }: AccessChoice): boolean {
  return files.length > 0 || mode !== undefined;
}

export function takesAccess(command: Command): Command {
  return command
    .addOption(
      filesOption("--access-entries <file>", "the cluster's access entries, as the AWS CLI prints them"),
    )
    .addOption(modeOption("--mode <mode>", "the cluster's authentication mode (default: the files say it)"));
}

export function accessChoice({ accessEntries, mode }: AccessFlags): AccessChoice {
  return { files: accessEntries, mode };
}

/**
 * The document; undefined where only access entries are given. Ends the command where neither is, or both are standard
 * input.
 */
export function documentBeside(
  flags: DocumentFlags & AccessFlags,
  command: Command,
): DocumentChoice | undefined {
  const { accessEntries, file, context, kubeconfig, inCluster } = flags;
  const readings = [file, ...accessEntries].filter((each) => each === STANDARD_INPUT).length;
  if (readings > 1) command.error("error: standard input can be --file or one --access-entries, not both");
  const isGiven = [file, context, kubeconfig, inCluster].some((each) => each !== undefined);
  return isGiven || accessEntries.length === 0 ? documentChoice(flags, command) : undefined;
}

export function filesOption(flags: string, help: string): Option {
  const collect = (file: string, files: readonly string[]) => [...files, file];
  return new Option(flags, `${help}; may be repeated`).argParser(collect).default([], "none");
}

export function modeOption(flags: string, help: string): Option {
  return new Option(flags, help).choices(authenticationModes).argParser(readMode);
}

function readMode(text: string): AuthenticationMode {
  const mode = authenticationModes.find((each) => each === text);
  if (mode !== undefined) return mode;
  const upper = text.toUpperCase().replaceAll("-", "_");
  const meant = nearest(upper, authenticationModes);
  const advice = meant === undefined ? "" : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(`The modes are ${authenticationModes.join(", ")}.${advice}`);
}
