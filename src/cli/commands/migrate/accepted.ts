// `--accept CODE[:NAME]`: differences that are meant.
import { InvalidArgumentError } from "commander";
import {
  type DifferenceCode,
  differenceCodes,
  type MigrationDifference,
} from "../../../migrate/difference.ts";
import { nearest } from "../../../text/spelling.ts";
import { messageLine } from "../../output/messages.ts";
import { type ExitStatus, exitStatus } from "../../output/outcome.ts";

/** A code alone accepts all differences of the kind. */
export interface Accepted {
  readonly code: DifferenceCode;
  readonly name?: string;
  /** As it was given. */
  readonly text: string;
}

/** @param before What `--accept` has been given before. */
export function readAccepted(text: string, before: readonly Accepted[]): readonly Accepted[] {
  const colon = text.indexOf(":");
  const written = colon === -1 ? text : text.slice(0, colon);
  const code = differenceCodes.find((each) => each === written);
  if (code === undefined) {
    const meant = nearest(written, differenceCodes);
    const advice =
      meant === undefined ? `there are ${differenceCodes.join(", ")}` : `did you mean '${meant}'?`;
    throw new InvalidArgumentError(`There is no difference '${messageLine(written)}'; ${advice}`);
  }
  return [...before, { code, text, ...(colon === -1 ? {} : { name: text.slice(colon + 1) }) }];
}

export function isAccepted({ id, code }: MigrationDifference, accepted: readonly Accepted[]): boolean {
  return accepted.some((each) => each.code === code && (each.name === undefined || each.text === id));
}

/** What is accepted and is not there: it may be misspelt. */
export function unused(
  accepted: readonly Accepted[],
  differences: readonly MigrationDifference[],
): Accepted[] {
  return accepted.filter((each) => !differences.some((difference) => isAccepted(difference, [each])));
}

export function statusOf(
  differences: readonly MigrationDifference[],
  accepted: readonly Accepted[],
): ExitStatus {
  const open = differences.filter((difference) => !isAccepted(difference, accepted));
  if (open.some(({ code }) => code === "not-known")) return exitStatus.couldNotRun;
  return open.length > 0 ? exitStatus.changed : exitStatus.unchanged;
}
