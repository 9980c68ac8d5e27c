// Which aws-auth a watch answers by: the current one, where a section that cannot be read keeps its last good version.
import type { AwsAuth } from "../document/aws-auth.ts";
import { type SectionName, sectionNames } from "../document/problem.ts";

/**
 * What happens to a section that stops parsing:
 *
 * - `keep-last-good`: it keeps the mappings that it had
 * - `reference`: it loses them, as in aws-iam-authenticator; a broken mapRoles loses every role, also those of nodes
 */
export type WhenInvalid = "keep-last-good" | "reference";

/** A section that keeps its last good version. */
export interface KeptSection {
  readonly section: SectionName;
  /** When it was first seen to be unreadable. */
  readonly since: Date;
}

/** The aws-auth that identities are resolved by. */
export interface AwsAuthInUse {
  readonly awsAuth: AwsAuth;
  readonly kept: readonly KeptSection[];
}

/** Lets no one in. */
export const NO_ONE: AwsAuthInUse = {
  awsAuth: { roles: [], users: [], accounts: [], problems: [] },
  kept: [],
};

/**
 * @param before What was in use. Undefined if there was no ConfigMap before, or if it was deleted.
 * @param awsAuth What the ConfigMap says now.
 */
export function keepLastGood(
  before: AwsAuthInUse | undefined,
  awsAuth: AwsAuth,
  whenInvalid: WhenInvalid,
  now: Date,
): AwsAuthInUse {
  if (before === undefined || whenInvalid === "reference") return { awsAuth, kept: [] };
  const keptBefore = (section: SectionName) => before.kept.find((kept) => kept.section === section);
  // A section that was never readable has no good version to keep.
  const hasGoodVersion = (section: SectionName) =>
    keptBefore(section) !== undefined || !isLost(before.awsAuth, section);
  const lost = sectionNames.filter((section) => isLost(awsAuth, section) && hasGoodVersion(section));
  if (lost.length === 0) return { awsAuth, kept: [] };
  const versionFor = (section: SectionName) => (lost.includes(section) ? before.awsAuth : awsAuth);
  const { accounts, accountItems } = versionFor("mapAccounts");
  return {
    awsAuth: {
      ...awsAuth,
      roles: versionFor("mapRoles").roles,
      users: versionFor("mapUsers").users,
      accounts,
      // Set even if it is empty, so that it overrides the other version's items.
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
