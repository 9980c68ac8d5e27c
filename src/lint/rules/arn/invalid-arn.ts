import { partOf } from "../../../document/nodes.ts";
import type { LintEntry } from "../../../document/section.ts";
import { refusedInName } from "../../../identity/iam-name.ts";
import type { WrittenArn } from "../../../identity/written-arn.ts";
import type { Precedence } from "../../engine/precedence.ts";
import { defineRule } from "../../engine/rule.ts";
import {
  adviceOr,
  arnFaults,
  arnFaultWords,
  cannotStand,
  type MeantArn,
  mendedArnFaults,
  noOne,
} from "../../knowledge/arn-fault-words.ts";
import { arnFaultIn } from "../../knowledge/arn-faults.ts";
import { ENDING_COMMAS, tryArn } from "../../knowledge/arns.ts";
import { describeCharacters } from "../../knowledge/characters.ts";
import { arnForm, rightArn } from "../../knowledge/meant-arn.ts";
import { type LineOf, linesOf } from "../../knowledge/places.ts";

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
    "white-space": ({ characters, ...meant }: { characters: string } & MeantArn) =>
      noOne(`an ARN cannot have ${describeCharacters(characters)}`, adviceOr(meant, "leave it out")),
    comma: (meant: MeantArn) =>
      `IAM takes this comma for a part of the name, so this most likely matches no one; ${adviceOr(meant, "delete it")}`,
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
  check(document, report) {
    const lineOf = linesOf(document);
    for (const entry of document.entries) {
      const { arn } = entry;
      if (arn === undefined) continue;
      const { value } = arn;
      const reading = arn.reading;
      const fault = arnFaultIn(value, reading) ?? characterFaultIn(value, reading);
      if (fault !== undefined) {
        const right = MENDED.has(fault.said.found) ? rightArn(value) : undefined;
        const { said, remark } = meantBy(entry, right, lineOf);
        const form = said.right === undefined ? { form: right ?? arnForm(reading, entry.section.name) } : {};
        report(partOf(arn, fault.start, fault.end), { ...fault.said, ...said, ...form }, remark);
      }
      // IAM takes it, and no one calls a role so.
      if (value.endsWith(",")) {
        const end = value.length;
        const { said, remark } = meantBy(entry, rightArn(value.replace(ENDING_COMMAS, "")), lineOf);
        report(partOf(arn, end - 1, end), { found: "comma", ...said }, { ...remark, severity: "warning" });
      }
    }
  },
});

const MENDED: ReadonlySet<string> = new Set([...mendedArnFaults, "white-space"]);

/** What the message says to write, and the edits that do it. Nobody is told to write the root user's ARN. */
function meantBy(entry: LintEntry, right: string | undefined, lineOf: LineOf) {
  if (right === undefined || right.endsWith(":root")) return { said: {}, remark: { field: "arn" } } as const;
  const { holder, fix, suggestion = fix, related = [] } = tryArn(entry, right, lineOf, false);
  return { said: { right, holder }, remark: { suggestion, related, field: "arn" } } as const;
}

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
