// Writes sections that read back as the mappings that they were made from.
import { Document, Scalar } from "yaml";
import { resolvePlain } from "../go-yaml/scalars.ts";
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
  return yaml.replace(UNREADABLE, escapeCharacter);
}

/** The value, with each text in it as a scalar that reads back as that text. */
function styled(value: unknown): unknown {
  if (typeof value === "string") return styledText(value);
  if (Array.isArray(value)) return value.map(styled);
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, styled(member)]));
}

// Characters that the reference's reader refuses or takes for a line break, and characters that cannot be seen or that
// change the direction of text. They are written as escapes in double quotes.
const UNREADABLE = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]|\p{Cf}/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** Text that needs no quotes in any YAML: an ARN, a username, a group, with templates after other text. */
const PLAIN = /^[A-Za-z](?:[\w.@/+=,{}-]|:(?=[\w.@/+=,{}:-]))*$/;

function escapeCharacter(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

function styledText(text: string): Scalar {
  if (LONE_SURROGATE.test(text)) throw new TypeError(`${JSON.stringify(text)} holds half a surrogate pair`);
  const scalar = new Scalar(text);
  const isPlain = PLAIN.test(text) && typeof resolvePlain(text) === "string";
  if (!isPlain) scalar.type = "QUOTE_DOUBLE";
  return scalar;
}
