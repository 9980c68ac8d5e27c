// Writes sections that read back as the mappings that they were made from.
import { Document } from "yaml";
import { escapeUnreadable, readableText } from "../go-yaml/readable-text.ts";
import type { AwsAuthData } from "../schema/config-map.ts";
import {
  type RoleEntry,
  type RoleInput,
  ssoMatchSchema,
  type UserEntry,
  type UserInput,
} from "../schema/entries.ts";
import { firstIssue } from "../schema/first-issue.ts";
import type { AwsAuth } from "./aws-auth.ts";

/** What `encodeAwsAuth` takes; what `parseAwsAuth` returns is one. */
export interface EncodeInput {
  readonly roles?: readonly RoleInput[];
  readonly users?: readonly UserInput[];
  readonly accounts?: AwsAuth["accounts"];
}

/**
 * The `data` of an aws-auth ConfigMap with these mappings. A section without any is left out, as in the reference
 * (EncodeMap).
 *
 * @throws TypeError for what aws-auth cannot say: an entry with neither or both of `roleArn` and `sso`, an empty ARN, an
 *   `sso` that would be dropped, half a surrogate pair.
 */
export function encodeAwsAuth({ roles = [], users = [], accounts = [] }: EncodeInput): AwsAuthData {
  return {
    ...(roles.length === 0 ? {} : { mapRoles: encodeList(roles.map(encodeRole)) }),
    ...(users.length === 0 ? {} : { mapUsers: encodeList(users.map(encodeUser)) }),
    ...(accounts.length === 0 ? {} : { mapAccounts: encodeList(accounts) }),
  };
}

function encodeRole({ roleArn, sso, ...user }: RoleInput, index: number): RoleEntry {
  if (sso !== undefined && roleArn === undefined) {
    const invalid = ssoMatchSchema.safeParse(sso).error;
    if (invalid !== undefined) {
      const [field] = firstIssue(invalid).path;
      throw new TypeError(`roles[${index}].sso.${String(field)} is not valid`);
    }
    const { accountId, ...rest } = sso;
    return { sso: { ...rest, accountID: accountId }, ...encodeUserInfo(user) };
  }
  if (sso !== undefined || roleArn === undefined) {
    throw new TypeError(`roles[${index}] needs either roleArn or sso`);
  }
  if (roleArn === "") throw new TypeError(`roles[${index}].roleArn is empty`);
  return { rolearn: roleArn, ...encodeUserInfo(user) };
}

function encodeUser({ userArn, ...user }: UserInput, index: number): UserEntry {
  if (userArn === "") throw new TypeError(`users[${index}].userArn is empty`);
  return { userarn: userArn, ...encodeUserInfo(user) };
}

function encodeUserInfo({ username, groups }: { username: string; groups: readonly string[] }) {
  return groups.length === 0 ? { username } : { username, groups: [...groups] };
}

function encodeList(items: readonly (RoleEntry | UserEntry | string)[]): string {
  const document = new Document(items.map(styled));
  const yaml = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return escapeUnreadable(yaml);
}

/** The value, with each text in it as a scalar that reads back as that text. */
function styled(value: unknown): unknown {
  if (typeof value === "string") return readableText(value);
  if (Array.isArray(value)) return value.map(styled);
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, styled(member)]));
}
