// Reads the names of dangers from the command line.
import { InvalidArgumentError } from "commander";
import { type Danger, dangers } from "../../../access/danger.ts";
import { nearest } from "../../../text/spelling.ts";
import { messageLine } from "../../output/messages.ts";

/** Which changes end with status 1: all of them, or those that bring one of these dangers. */
export type FailOn = "any" | readonly Danger[];

/** @param given `any`, `dangerous`, or names of dangers with commas between them. */
export function readFailOn(given: string): FailOn {
  if (given === "any") return given;
  return given === "dangerous" ? dangers : readNames(given, ["any", "dangerous", ...dangers]);
}

/** @param before What `--accept` has been given before. */
export function readDangers(given: string, before: readonly Danger[]): readonly Danger[] {
  return [...before, ...readNames(given, dangers)];
}

function readNames(given: string, known: readonly string[]): Danger[] {
  return given.split(",").map((written) => {
    const name = written.trim();
    const danger = dangers.find((each) => each === name);
    if (danger !== undefined) return danger;
    const meant = nearest(name, known);
    const advice = meant === undefined ? `there are ${known.join(", ")}` : `did you mean '${meant}'?`;
    throw new InvalidArgumentError(`there is no danger '${messageLine(name)}'; ${advice}`);
  });
}

/** The names, as the help shows them. */
export function dangerList(): string {
  return `  ${dangers.slice(0, 7).join(", ")},\n  ${dangers.slice(7).join(", ")}`;
}
