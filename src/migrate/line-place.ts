// Where a line of the map is: `mapRoles[2]`, and `aws-auth.yaml:12` where a text was given.
import type { AccountItem, Mapping } from "../schema/entries.ts";
import { oneLine } from "../text/printable.ts";

/** `mapRoles[2]` */
export function lineName(mapping: Mapping | AccountItem): string {
  const section = !("kind" in mapping) ? "mapAccounts" : mapping.kind === "user" ? "mapUsers" : "mapRoles";
  return `${section}[${mapping.index}]`;
}

/** @param file What the file is called where the line does not say it. */
export function linePlace({ source, origin }: Mapping | AccountItem, file: string): string {
  const line = (origin?.range ?? source)?.start.line;
  const name = oneLine(origin?.file ?? file);
  return line === undefined ? name : `${name}:${line}`;
}

/** Whom the line names, as it is written. */
export function lineSubject(mapping: Mapping | AccountItem): string {
  if (!("kind" in mapping)) return `account ${mapping.account}`;
  switch (mapping.kind) {
    case "role":
      return mapping.roleArn;
    case "user":
      return mapping.userArn;
    case "sso":
      return `the permission set ${mapping.sso.permissionSetName} in account ${mapping.sso.accountId}`;
  }
}
