// What is served of a cluster's aws-auth: what it says now, and of a section that cannot be read what it said last.
import type { AwsAuth } from "../document/aws-auth.ts";
import { type SectionName, sectionNames } from "../document/problem.ts";

/**
 * - `keep-last-good`: a section that stops parsing keeps the mappings that it had
 * - `reference`: it drops them, as aws-iam-authenticator does: of a broken mapRoles every role, nodes included
 */
export type WhenInvalid = "keep-last-good" | "reference";

/** A section that is served as it was. */
export interface KeptSection {
  readonly section: SectionName;
  /** Since when it cannot be read. */
  readonly since: Date;
}

export interface Served {
  readonly awsAuth: AwsAuth;
  readonly kept: readonly KeptSection[];
}

export const NOTHING: Served = {
  awsAuth: { roles: [], users: [], accounts: [], problems: [] },
  kept: [],
};

/**
 * @param before What was served; undefined where there was no ConfigMap yet, or no more.
 * @param awsAuth What the ConfigMap says now.
 */
export function serve(
  before: Served | undefined,
  awsAuth: AwsAuth,
  whenInvalid: WhenInvalid,
  now: Date,
): Served {
  if (before === undefined || whenInvalid === "reference") return { awsAuth, kept: [] };
  const keptBefore = (section: SectionName) => before.kept.find((kept) => kept.section === section);
  // Of a section that could not be read when it was first seen, nothing is there to keep.
  const wasRead = (section: SectionName) =>
    keptBefore(section) !== undefined || !isLost(before.awsAuth, section);
  const lost = sectionNames.filter((section) => isLost(awsAuth, section) && wasRead(section));
  if (lost.length === 0) return { awsAuth, kept: [] };
  const from = (section: SectionName) => (lost.includes(section) ? before.awsAuth : awsAuth);
  const { accounts, accountItems } = from("mapAccounts");
  return {
    awsAuth: {
      ...awsAuth,
      roles: from("mapRoles").roles,
      users: from("mapUsers").users,
      accounts,
      // Absent where the section that is served has none, whatever the other version had.
      accountItems: accountItems ?? [],
    },
    kept: lost.map((section) => ({
      section,
      since: keptBefore(section)?.since ?? now,
    })),
  };
}

function isLost({ problems }: AwsAuth, section: SectionName): boolean {
  return problems.some(
    (problem) => problem.lost === "document" || (problem.lost === "section" && problem.section === section),
  );
}
