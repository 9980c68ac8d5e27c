// What the back end DynamicFile reads of its document. Unlike the ConfigMap's reader it takes an entry without an ARN, where
// entries are found by their `userid`.
import type { AwsAuth } from "../../document/aws-auth.ts";
import type { Problem } from "../../document/problem.ts";
import type { RoleMapping, UserMapping } from "../../schema/entries.ts";
import type { SourceDocument, SourceReading } from "../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { readAwsAuth } from "../read-aws-auth.ts";

/** Entries without an ARN have "" for it. */
export function readDynamicFile(
  document: SourceDocument,
  reading: Pick<SourceReading, "text">,
  source: string,
): AwsAuth {
  const awsAuth = readAwsAuth(document, reading, source);
  const foundById = new Set<Problem>();
  const missing = (section: "mapRoles" | "mapUsers") =>
    awsAuth.problems.flatMap((problem) => {
      const [index] = problem.path ?? [];
      if (problem.code !== "missing-arn" || problem.section !== section || typeof index !== "number")
        return [];
      const entry = valueAt(document.content, "data", section, index);
      const userId = literalOf(memberOf(entry, "userid")) ?? "";
      if (userId === "") return [];
      foundById.add(problem);
      return [{ ...userOf(entry), userId, index }];
    });
  const roles = missing("mapRoles").map((user): RoleMapping => ({ kind: "role", roleArn: "", ...user }));
  const users = missing("mapUsers").map((user): UserMapping => ({ kind: "user", userArn: "", ...user }));
  return {
    ...awsAuth,
    roles: [...awsAuth.roles, ...roles].sort(byIndex),
    users: [...awsAuth.users, ...users].sort(byIndex),
    problems: awsAuth.problems.filter((problem) => !foundById.has(problem)),
  };
}

function userOf(entry: SourceValue | undefined) {
  const groups = memberOf(entry, "groups");
  return {
    username: literalOf(memberOf(entry, "username")) ?? "",
    groups: groups?.kind === "list" ? groups.items.map((group) => literalOf(group) ?? "") : [],
  };
}

function byIndex(a: { readonly index: number }, b: { readonly index: number }): number {
  return a.index - b.index;
}
