// What is not known of a document, as lines for people.
import type { AwsAuth } from "../../exports/index.ts";
import { REST_OF_AWS_AUTH } from "../../schema/hole.ts";
import { messageLine } from "../output/messages.ts";

/** Whether anything in a document is not known. What stands beside a part of aws-auth does not count. */
export function hasHoles({ roles, users, accountItems = [], holes = [] }: AwsAuth): boolean {
  const inEntries = [...roles, ...users, ...accountItems].some((each) => (each.holes ?? []).length > 0);
  return inEntries || holes.some(({ expression }) => expression !== REST_OF_AWS_AUTH);
}

/**
 * A line for each expression that may stand for more entries, and one where the document is only a part of aws-auth.
 *
 * @param name The file's name in messages.
 */
export function holeRemarks(name: string, { holes = [] }: AwsAuth): string[] {
  const expressions = new Map<string, Set<string>>();
  for (const { expression, section = "any section" } of holes) {
    const sections = expressions.get(expression) ?? new Set();
    expressions.set(expression, sections.add(section));
  }
  return [...expressions].map(([expression, sections]) => {
    const where = [...sections].join(", ");
    return expression === REST_OF_AWS_AUTH
      ? `${name}: warning: it is only a part of aws-auth: the cluster may have more in ${where}`
      : `${name}: warning: there may be more in ${where}: ${messageLine(expression)} is not known`;
  });
}
