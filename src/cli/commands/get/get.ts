// Lists what a document maps.

import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import { type AwsAuth, encodeAwsAuth, type RoleMapping, type UserMapping } from "../../../exports/index.ts";
import { oneLine, toJson } from "../../../text/printable.ts";
import type { AccessChoice } from "../../input/access-options.ts";
import { readAccessSources } from "../../input/access-sources.ts";
import type { DocumentChoice } from "../../input/document-choice.ts";
import { hasHoles, holeRemarks } from "../../input/hole-remarks.ts";
import { manifestText } from "../../output/manifest-text.ts";
import { showName, table } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";

export interface GetCommandOptions {
  /** Undefined where only access entries are given. */
  readonly document: DocumentChoice | undefined;
  /** Access entries and the mode, as they are given by name. A file may say them too. */
  readonly access: AccessChoice;
  readonly format: "table" | "json" | "yaml";
}

/** Lists all mappings that the authenticator keeps, also where the rest of the document is broken. */
export async function runGet({ document, access, format }: GetCommandOptions): Promise<Outcome> {
  const sources = await readAccessSources(document, access);
  const read = sources.access === undefined ? sources.document : sources.access.document;
  if (sources.access !== undefined && format !== "yaml") {
    const { getAccess } = await import("./access.ts");
    return getAccess(sources.access, format);
  }
  if (read === undefined) throw new Error("a ConfigMap is written of a document alone");
  const { name, awsAuth, remarks, sectionLost } = read;
  // People apply a manifest. That would delete the entries that only cannot be read now.
  if (sectionLost && format === "yaml") throw new CliError(remarks.join("\n"));
  if (format === "yaml" && hasHoles(awsAuth)) {
    throw new CliError(
      `${name}: error: not all of it is known, and a manifest would say otherwise; --format json has what is known`,
    );
  }
  return {
    result: write(awsAuth, format),
    remarks: [...remarks, ...holeRemarks(name, awsAuth)],
    status: sectionLost ? exitStatus.couldNotRun : exitStatus.listed,
  };
}

function write(awsAuth: AwsAuth, format: GetCommandOptions["format"]): string {
  switch (format) {
    case "table":
      return writeTable(awsAuth);
    case "json":
      return toJson(awsAuth);
    case "yaml":
      return writeManifest(awsAuth);
  }
}

function writeTable(awsAuth: AwsAuth): string {
  return table([HEADINGS, ...rowsOf(awsAuth).map(({ cells }) => cells)]);
}

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

/** The ConfigMap with its sections as blocks of text, as people write them. Empty sections are left out. */
function writeManifest({ roles, users, accounts }: AwsAuth): string {
  const data = encodeAwsAuth({
    ...(roles.length === 0 ? {} : { roles }),
    ...(users.length === 0 ? {} : { users }),
    ...(accounts.length === 0 ? {} : { accounts }),
  });
  const metadata = { name: AWS_AUTH_NAME, namespace: AWS_AUTH_NAMESPACE };
  return manifestText({ apiVersion: "v1", kind: "ConfigMap", metadata, data });
}
