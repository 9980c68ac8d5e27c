// What rules say of the ConfigMap, and other back ends of the authenticator do otherwise (docs/back-ends.md).
import { type BackEnd, backEndNames } from "../../schema/back-end.ts";
import type { Finding } from "../engine/finding.ts";

interface Untrue {
  readonly rule: string;
  /** The messages of the rule. Default: all. */
  readonly found?: readonly string[];
  readonly backEnds: readonly BackEnd[];
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
  { rule: "duplicate-arn", found: ["random"], backEnds: ["MountedFile"] },
  // Which of several objects counts is not defined.
  { rule: "duplicate-arn", backEnds: ["CRD"] },
  // Entries may be found by their userid. An ARN is then only compared, without its path.
  { rule: "duplicate-arn", backEnds: ["DynamicFile"] },
  { rule: "role-path", backEnds: ["DynamicFile"] },
  { rule: "invalid-arn", backEnds: ["DynamicFile"] },
];

/** Whether what a finding says is so where a back end serves the mappings. */
export function isTrueFor(backEnd: BackEnd = "EKSConfigMap") {
  const untrue = UNTRUE.filter(({ backEnds }) => backEnds.includes(backEnd));
  return ({ rule, data }: Pick<Finding, "rule" | "data">): boolean =>
    !untrue.some((each) => each.rule === rule && (each.found?.includes(data.found) ?? true));
}
