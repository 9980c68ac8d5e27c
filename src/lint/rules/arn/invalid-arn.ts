import { partOf } from "../../../document/nodes.ts";
import { refusedInName } from "../../../identity/iam-name.ts";
import type { WrittenArn } from "../../../identity/written-arn.ts";
import type { Precedence } from "../../engine/precedence.ts";
import { defineRule } from "../../engine/rule.ts";
import { arnFaults, arnFaultWords, cannotStand, noOne } from "../../knowledge/arn-fault-words.ts";
import { arnFaultIn } from "../../knowledge/arn-faults.ts";
import { describeCharacters } from "../../knowledge/characters.ts";

const matchesNoOne = [...arnFaults, "letter", "white-space"];
const inPlaceOf = (rule: string): Precedence => ({ rule, at: "field", found: matchesNoOne });

/** Source: an identity's ARN as the reference reads it (pkg/arn/arn.go), and IAM's limits on names. */
export const invalidArn = defineRule({
  name: "invalid-arn",
  description: "an ARN that no identity can have, so that its entry matches no one",
  level: "error",
  fixes: false,
  messages: {
    ...arnFaultWords,
    letter: ({ kind, character }: { kind: string; character: string }) => cannotStand(kind, character),
    "white-space": ({ characters }: { characters: string }) =>
      noOne(`${describeCharacters(characters)} cannot stand in an ARN; leave it out`),
    comma: () => "this comma is part of the name to IAM, so that this most likely matches no one; delete it",
  },
  yieldsTo: [
    inPlaceOf("placeholder"),
    inPlaceOf("wildcard-arn"),
    inPlaceOf("instance-profile-arn"),
    { rule: "stray-whitespace", at: "field", found: ["white-space"] },
    { rule: "folded-item", at: "field", found: ["white-space"] },
    { rule: "confusable-character", at: "field", found: ["letter"] },
    { rule: "invalid-arn", at: "field", found: ["comma"], to: arnFaults },
  ],
  check({ entries }, report) {
    for (const { arn } of entries) {
      if (arn === undefined) continue;
      const { value } = arn;
      const reading = arn.reading;
      const fault = arnFaultIn(value, reading) ?? characterFaultIn(value, reading);
      if (fault !== undefined) {
        report(partOf(arn, fault.start, fault.end), fault.said, { field: "arn" });
      }
      // IAM takes it, and no one calls a role so.
      if (value.endsWith(",")) {
        const end = value.length;
        report(partOf(arn, end - 1, end), { found: "comma" }, { severity: "warning", field: "arn" });
      }
    }
  },
});

/** A character that can be overlooked, in an ARN that has no other fault. */
function characterFaultIn(value: string, { parts, kind, nameAt }: WrittenArn) {
  const character = HAVE_NAMES.has(kind) ? refusedInName(nameAt.text) : undefined;
  const resource = parts[5];
  if (character !== undefined && resource !== undefined && /\p{L}/u.test(character)) {
    return { start: resource.start, end: resource.end, said: { found: "letter", kind, character } as const };
  }
  const blank = /[\s\p{Cf}]+/u.exec(value);
  if (blank === null) return undefined;
  const { 0: characters, index: start } = blank;
  return { start, end: start + characters.length, said: { found: "white-space", characters } as const };
}

/** The ARN of a session is made a role's first. */
const HAVE_NAMES: ReadonlySet<string> = new Set(["role", "user"]);
