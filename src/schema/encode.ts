// Writes sections that read back as what they were made from.
import { Document, Scalar } from "yaml";
import type { RoleMapping, UserMapping } from "./entries.ts";
import type { AwsAuth, AwsAuthData } from "./parse.ts";
import { resolvePlain } from "./yaml/scalars.ts";

/** What `encodeAwsAuth` takes; what `parseAwsAuth` returns is one. */
export interface EncodeInput {
  readonly roles?: readonly Omit<RoleMapping, "index" | "source">[];
  readonly users?: readonly Omit<UserMapping, "index" | "source">[];
  readonly accounts?: AwsAuth["accounts"];
}

/**
 * The `data` of an aws-auth ConfigMap with these mappings. Only the sections that are given are in it; an empty one is
 * written as `[]`.
 *
 * @throws TypeError for what aws-auth cannot say: an entry with neither or both of `roleArn` and `sso`, an empty ARN,
 *   half a surrogate pair.
 */
export function encodeAwsAuth({ roles, users, accounts }: EncodeInput): AwsAuthData {
  return {
    ...(roles === undefined ? {} : { mapRoles: encodeList(roles.map(encodeRole)) }),
    ...(users === undefined ? {} : { mapUsers: encodeList(users.map(encodeUser)) }),
    ...(accounts === undefined ? {} : { mapAccounts: encodeList(accounts.map(quoted)) }),
  };
}

function encodeRole({ roleArn, sso, username, groups }: Omit<RoleMapping, "index">, index: number): object {
  if ((roleArn === undefined) === (sso === undefined))
    throw new TypeError(`roles[${index}] needs either roleArn or sso`);
  if (roleArn === "") throw new TypeError(`roles[${index}].roleArn is empty`);
  if (sso === undefined) return { rolearn: text(roleArn ?? ""), ...encodeUserInfo(username, groups) };
  const { permissionSetName, accountId, partition } = sso;
  const encoded = {
    permissionSetName: text(permissionSetName),
    accountID: quoted(accountId),
    ...(partition === undefined ? {} : { partition: text(partition) }),
  };
  return { sso: encoded, ...encodeUserInfo(username, groups) };
}

function encodeUser({ userArn, username, groups }: Omit<UserMapping, "index">, index: number): object {
  if (userArn === "") throw new TypeError(`users[${index}].userArn is empty`);
  return { userarn: text(userArn), ...encodeUserInfo(username, groups) };
}

function encodeUserInfo(username: string, groups: readonly string[]): object {
  return { username: text(username), ...(groups.length === 0 ? {} : { groups: groups.map(text) }) };
}

function encodeList(items: readonly unknown[]): string {
  const document = new Document(items, { aliasDuplicateObjects: false });
  const yaml = document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER });
  return yaml.replace(UNREADABLE, escapeCharacter);
}

// Characters that the reference's reader refuses or takes for a break, and those that no one sees or that turn the
// text around. They stand in double quotes only.
const UNREADABLE = /[\x7f-\x9f\u2028\u2029\ufffe\uffff]|\p{Cf}/gu;
const LONE_SURROGATE = /\p{Surrogate}/u;
/** What needs no quotes in any YAML: an ARN, a username, a group, with templates behind other text. */
const PLAIN = /^[A-Za-z](?:[\w.@/+=,{}-]|:(?=[\w.@/+=,{}:-]))*$/;

function escapeCharacter(char: string): string {
  const code = (char.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

function text(value: string): Scalar {
  return PLAIN.test(value) && typeof resolvePlain(value) === "string"
    ? styled(value, "PLAIN")
    : quoted(value);
}

function quoted(value: string): Scalar {
  return styled(value, "QUOTE_DOUBLE");
}

function styled(value: string, type: Scalar.Type): Scalar {
  if (LONE_SURROGATE.test(value)) throw new TypeError(`${JSON.stringify(value)} holds half a surrogate pair`);
  const scalar = new Scalar(value);
  scalar.type = type;
  return scalar;
}
