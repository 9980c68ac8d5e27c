// What each entry's ARN is. The rules for ARNs ask for one fact each.
import type { LintArn } from "../../document/section.ts";
import type { WrittenArn } from "../../identity/written-arn.ts";
import type { Precedence } from "../engine/precedence.ts";
import { arnFaults, unclearArnFaults } from "./arn-fault-words.ts";

/**
 * Where a `*` or `?` is; undefined where there is none. One in the session's place does not count: all sessions of the
 * role are meant, and the role's ARN says that.
 */
export function wildcardIn(arn: LintArn): number | undefined {
  const at = arn.value.search(/[*?]/);
  const session = arn.reading.sessionAt;
  return at === -1 || (session !== undefined && at >= session.start) ? undefined : at;
}

/** Whether an ARN is a role's: as it is, with a path, or that of a session. */
export function isRole({ kind }: WrittenArn): boolean {
  return kind === "role" || kind === "assumed-role";
}

/**
 * For a rule about one kind of ARN. Faults that make the ARN match nobody are told first. White space and look-alike
 * letters are not among them: the kind of ARN is clear in spite of them.
 */
export const yieldsToArnFaults: readonly Precedence[] = [
  { rule: "placeholder", at: "field" },
  { rule: "wildcard-arn", at: "field" },
  { rule: "invalid-arn", at: "field", to: arnFaults },
];

/** The same for a rule about the identity that an ARN was meant to name. Where that is clear, it speaks all the same. */
export const yieldsToUnclearArns: readonly Precedence[] = [
  { rule: "placeholder", at: "field" },
  { rule: "wildcard-arn", at: "field" },
  { rule: "invalid-arn", at: "field", to: unclearArnFaults },
];
