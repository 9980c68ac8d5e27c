// What rules say of the ConfigMap, and other back ends of the authenticator do otherwise (docs/back-ends.md).
import { type BackEnd, backEndNames } from "../../schema/back-end.ts";
import type { SourceDocument } from "../../sources/model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../../sources/model/value.ts";
import type { Finding } from "../engine/finding.ts";

interface Untrue {
  readonly rule: string;
  /** The messages of the rule. Default: all. */
  readonly found?: readonly string[];
  readonly backEnds: readonly BackEnd[];
  /** Only where entries may be found by their `userid`. */
  readonly byUserId?: boolean;
}

const OTHERS = backEndNames.filter((name) => name !== "EKSConfigMap");
const ALL_OR_NOTHING: readonly BackEnd[] = ["MountedFile", "DynamicFile"];

const UNTRUE: readonly Untrue[] = [
  // ARNs are canonicalized: a session's is its role's.
  { rule: "assumed-role-arn", backEnds: OTHERS },
  // Not one entry is dropped, but all: server-does-not-start and dynamic-file-refused say so.
  { rule: "missing-arn", backEnds: ALL_OR_NOTHING },
  { rule: "arn-and-sso", backEnds: ALL_OR_NOTHING },
  { rule: "sso-entry", backEnds: ALL_OR_NOTHING },
  { rule: "wrong-type", backEnds: ALL_OR_NOTHING },
  // Users whose ARNs differ in case are the same there, and the last one counts.
  { rule: "duplicate-arn", found: ["random"], backEnds: ALL_OR_NOTHING },
  // Which of several objects counts is not defined.
  { rule: "duplicate-arn", found: ["replaced", "only-node"], backEnds: ["CRD"] },
  // By a userid, an ARN that can be read is only compared, without its path.
  { rule: "duplicate-arn", backEnds: ["DynamicFile"], byUserId: true },
  { rule: "role-path", backEnds: ["DynamicFile"], byUserId: true },
  { rule: "invalid-arn", backEnds: ["DynamicFile"], byUserId: true },
];

/** Whether what a finding says is so where the document's back end serves the mappings. */
export function isTrueFor({ backEnd = "EKSConfigMap", content }: SourceDocument) {
  const untrue = UNTRUE.filter(
    ({ backEnds, byUserId }) => backEnds.includes(backEnd) && (byUserId !== true || haveUserIds(content)),
  );
  return ({ rule, data }: Pick<Finding, "rule" | "data">): boolean =>
    !untrue.some((each) => each.rule === rule && (each.found?.includes(data.found) ?? true));
}

/** Without one for each entry, a server that finds entries by it refuses the file. */
function haveUserIds(content: SourceValue): boolean {
  return ["mapRoles", "mapUsers"].every((section) => {
    const list = valueAt(content, "data", section);
    return (
      list?.kind !== "list" || list.items.every((entry) => literalOf(memberOf(entry, "userid")) !== undefined)
    );
  });
}
