// Reads what the AWS CLI prints of an account's roles and users.
import type * as z from "zod/mini";
import {
  type IamPage,
  type IamRoleItem,
  type IamUserItem,
  iamItemsSchema,
  iamPageSchema,
} from "../schema/iam.ts";
import type { IamPrincipal, IamRoles, IamRolesProblem } from "../schema/iam-roles.ts";
import { parseJson } from "../text/json.ts";
import { jsonPieces } from "../text/json-values.ts";
import { locateIn } from "../text/position.ts";
import { shorten } from "../text/shorten.ts";
import { accountsOf, type IamListPage } from "./iam-accounts.ts";
import { isAccountId, MAX_NAME_LENGTH, refusedInName } from "./iam-name.ts";
import { readTrust } from "./role-trust.ts";
import { readWrittenArn } from "./written-arn.ts";

/**
 * Reads the roles and users of AWS accounts, for `LintOptions.iamRoles`. A text is what one of these commands prints as
 * JSON, or its list alone, or several of either, one after another: `aws iam list-roles`, `aws iam list-users`,
 * `aws iam get-account-authorization-details`.
 *
 * Nothing makes it throw. What is wrong is in `problems`. Roles that could be read are there all the same; where a list
 * is `truncated`, no rule says that a role is missing.
 *
 * @param texts Pages of one list may be in several texts, in their order.
 */
export function parseIamRoles(...texts: readonly string[]): IamRoles {
  const problems: IamRolesProblem[] = [];
  const pages: (IamListPage & { readonly text: number })[] = [];
  for (const [text, content] of texts.entries()) {
    const before = pages.length;
    let isEmpty = true;
    for (const read of readText(content)) {
      if ("code" in read) {
        problems.push({ ...read, text });
        isEmpty = false;
        // Further faults mostly follow from the first one.
        break;
      }
      pages.push({ ...read, text });
      isEmpty &&= read.principals.length === 0;
    }
    if (isEmpty && pages.length > before) problems.push({ code: "empty", text, message: EMPTY });
  }
  const { accounts, truncated } = accountsOf(pages);
  for (const text of new Set(truncated.map((page) => page.text))) {
    problems.push({ code: "truncated", text, message: TRUNCATED });
  }
  return { principals: pages.flatMap(({ principals }) => principals), accounts, problems };
}

const EMPTY = "holds neither a role nor a user, so nothing is known";
const TRUNCATED =
  "ends before IAM's list does (IsTruncated, or NextToken), so no role or user is told to be missing; give all pages";

/** A page, or why there is none. */
type Read = IamListPage | Pick<IamRolesProblem, "code" | "message">;

function* readText(text: string): Iterable<Read> {
  if (text.trim() === "") {
    yield { code: "not-json", message: `is empty; give it what ${COMMAND} prints` };
    return;
  }
  const whole = parseJson(text);
  if (whole !== undefined) {
    yield* readValue(whole, "");
    return;
  }
  const locate = locateIn(text);
  for (const piece of jsonPieces(text)) {
    const at = `line ${locate(piece.start + piece.text.search(/\S/)).line}`;
    const value = parseJson(piece.text);
    const what = piece.isCut ? "the JSON that begins here is cut short" : "this is not JSON";
    if (value !== undefined) yield* readValue(value, `${at}: `);
    else yield { code: "not-json", message: `${at}: ${what}; give it what ${COMMAND} prints` };
  }
}

const COMMAND = "'aws iam list-roles --output json'";

/** @param at What comes before a message. */
function* readValue(value: unknown, at: string): Iterable<Read> {
  // `jq -s` makes a list of pages.
  const values = Array.isArray(value) && value.some(isPage) ? value : [value];
  for (const each of values) yield readPage(each, at);
}

function readPage(value: unknown, at: string): Read {
  const notIam = (what: string) =>
    ({ code: "not-iam", message: `${at}${what}; give it what ${COMMAND} prints` }) as const;
  const page = Array.isArray(value) ? itemsAsPage(value) : iamPageSchema.safeParse(value);
  if (!page.success) return notIam(describe(page.error));
  const { Roles, Users, RoleDetailList, UserDetailList, IsTruncated, NextToken } = page.data;
  const lists = [Roles, Users, RoleDetailList, UserDetailList].filter((list) => list !== undefined);
  if (lists.length === 0) {
    return notIam("this has none of Roles, Users, RoleDetailList and UserDetailList");
  }
  const principals = lists.flat().map(principalOf);
  const stranger = lists.flat()[principals.indexOf(undefined)];
  if (stranger !== undefined) {
    return notIam(`'${shorten(stranger.Arn)}' is not the ARN of a role or a user`);
  }
  return {
    command: Roles ? "roles" : Users ? "users" : "details",
    principals: principals.filter((each) => each !== undefined),
    isTruncated: IsTruncated === true || (NextToken ?? "") !== "",
  };
}

function isPage(item: unknown): boolean {
  return Object.keys(Object(item)).some((key) => LISTS.has(key));
}

const LISTS: ReadonlySet<string> = new Set(["Roles", "Users", "RoleDetailList", "UserDetailList"]);

function itemsAsPage(
  value: readonly unknown[],
): { success: true; data: IamPage } | { success: false; error: z.core.$ZodError } {
  const result = iamItemsSchema.safeParse(value);
  if (!result.success) return result;
  const items = result.data.map((item) => (typeof item === "string" ? itemOf(item) : item));
  const Roles = items.filter((item) => "RoleName" in item);
  const Users = items.filter((item) => "UserName" in item);
  return {
    success: true,
    data: Users.length === 0 ? { Roles } : Roles.length === 0 ? { Users } : { Roles, Users },
  };
}

function itemOf(Arn: string): IamRoleItem | IamUserItem {
  const { kind, name } = readWrittenArn(Arn);
  return kind === "user" ? { UserName: name, Arn } : { RoleName: name, Arn };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html */
const PATH = /^\/(?:[!-~]+\/)?$/;

/** Undefined where the ARN is that of something else, or what no identity has: its parts may be advised to be written. */
function principalOf(item: IamRoleItem | IamUserItem): IamPrincipal | undefined {
  const { kind, name, path, partition, account } = readWrittenArn(item.Arn);
  const wanted = "RoleName" in item ? "role" : "user";
  const isName = name !== "" && name.length <= MAX_NAME_LENGTH && refusedInName(name) === undefined;
  if (kind !== wanted || !isName || !isAccountId(account) || !PATH.test(path)) return undefined;
  const trust = "RoleName" in item ? readTrust(item.AssumeRolePolicyDocument) : undefined;
  return { kind: wanted, name, path, partition, account, trust };
}

function describe({ issues: [issue] }: z.core.$ZodError): string {
  const path = issue?.path.map(String).join(".") ?? "";
  return path === "" ? "this is no list of roles or users" : `'${shorten(path)}' is not what IAM prints`;
}
