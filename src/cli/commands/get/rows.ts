// The rows of a document's mappings, for people.
import type { AwsAuth, RoleMapping, UserMapping } from "../../../exports/index.ts";
import { oneLine } from "../../../text/printable.ts";
import { showName } from "../../output/messages.ts";

export const HEADINGS = ["SECTION", "INDEX", "IDENTITY", "USERNAME", "GROUPS"];

export interface Row {
  readonly cells: readonly string[];
  /** The ARN that the line is for. Absent for `sso` and for accounts. */
  readonly arn?: string | undefined;
}

/** A row for each mapping that the authenticator keeps. */
export function rowsOf({ roles, users, accountItems = [] }: AwsAuth): Row[] {
  return [
    ...roles.map((role) => ({ cells: row("mapRoles", describeRole(role), role), arn: role.roleArn })),
    ...users.map((user) => ({ cells: row("mapUsers", showName(user.userArn), user), arn: user.userArn })),
    // After an item that cannot be read, items have no place: nobody gets in by them.
    ...accountItems
      .filter(({ source }) => source !== undefined)
      .map(({ account, index }) => ({
        cells: ["mapAccounts", String(index), showName(account), "<its own ARN>", "<none>"],
      })),
  ];
}

function row(section: string, identity: string, { index, username, groups }: RoleMapping | UserMapping) {
  return [section, String(index), identity, showName(username), groupList(groups)];
}

export function groupList(groups: readonly string[]): string {
  const shown = groups.map((group) => (group.includes(",") ? `"${oneLine(group)}"` : showName(group)));
  return shown.join(",") || "<none>";
}

function describeRole({ roleArn, sso }: RoleMapping): string {
  if (sso === undefined) return showName(roleArn ?? "");
  const partition = sso.partition === undefined ? "" : ` (${sso.partition})`;
  return `sso ${sso.permissionSetName} in ${sso.accountId}${partition}`;
}
