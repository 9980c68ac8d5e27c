// Reads what the AWS CLI prints of an account's roles and users.
import type * as z from "zod/mini";
import { isAccountId, MAX_NAME_LENGTH, refusedInName } from "../../identity/iam-name.ts";
import { readWrittenArn } from "../../identity/written-arn.ts";
import {
  type IamPage,
  type IamRoleItem,
  type IamUserItem,
  iamItemsSchema,
  iamPageSchema,
} from "../../schema/iam.ts";
import { parseJson } from "../../text/json.ts";
import { jsonPieces } from "../../text/json-values.ts";
import { locateIn } from "../../text/position.ts";
import { shorten } from "../../text/shorten.ts";
import type { IamPrincipal, IamRoles, IamRolesProblem } from "../engine/surroundings.ts";
import { accountsOf, type IamListPage } from "./iam-accounts.ts";
import { readTrust } from "./role-trust.ts";

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
  const pages = texts.flatMap((content, text) => {
    const read = readText(content, (code, message) => void problems.push({ code, text, message }));
    if (read.length > 0 && read.every(({ principals }) => principals.length === 0)) {
      problems.push({ code: "empty", text, message: "holds neither a role nor a user, so nothing is known" });
    }
    return read.map((page) => ({ ...page, text }));
  });
  const { accounts, truncated } = accountsOf(pages);
  for (const text of new Set(truncated.map((page) => page.text))) {
    problems.push({ code: "truncated", text, message: TRUNCATED });
  }
  return { principals: pages.flatMap(({ principals }) => principals), accounts, problems };
}

const TRUNCATED =
  "ends before IAM's list does (IsTruncated, or NextToken), so no role or user is told to be missing; give all pages";

type OnProblem = (code: IamRolesProblem["code"], message: string) => void;

function readText(text: string, onProblem: OnProblem): IamListPage[] {
  if (text.trim() === "") {
    onProblem("not-json", `is empty; give it what ${COMMAND} prints`);
    return [];
  }
  const whole = parseJson(text);
  if (whole !== undefined) return readValue(whole, "", onProblem);
  const locate = locateIn(text);
  const pages: IamListPage[] = [];
  for (const piece of jsonPieces(text)) {
    const at = `line ${locate(piece.start + piece.text.search(/\S/)).line}`;
    const value = parseJson(piece.text);
    if (value !== undefined) pages.push(...readValue(value, `${at}: `, onProblem));
    else {
      const what = piece.isCut ? "the JSON that begins here is cut short" : "this is not JSON";
      onProblem("not-json", `${at}: ${what}; give it what ${COMMAND} prints`);
      // Further faults mostly follow from the first one.
      break;
    }
  }
  return pages;
}

const COMMAND = "'aws iam list-roles --output json'";

/** @param at What comes before a message. */
function readValue(value: unknown, at: string, onProblem: OnProblem): IamListPage[] {
  // `jq -s` makes a list of pages.
  if (Array.isArray(value) && value.some(isPage)) {
    return value.flatMap((page) => readValue(page, at, onProblem));
  }
  const page = Array.isArray(value) ? itemsAsPage(value) : iamPageSchema.safeParse(value);
  if (!page.success) {
    onProblem("not-iam", `${at}${describe(page.error)}; give it what ${COMMAND} prints`);
    return [];
  }
  const { data } = page;
  const items = [data.Roles, data.Users, data.RoleDetailList, data.UserDetailList].filter(
    (list) => list !== undefined,
  );
  const principals = items.flat().map(principalOf);
  const stranger = items.flat()[principals.indexOf(undefined)];
  if (items.length > 0 && stranger === undefined) {
    const isTruncated = data.IsTruncated === true || (data.NextToken ?? "") !== "";
    const command = data.Roles ? "roles" : data.Users ? "users" : "details";
    return [{ command, principals: principals.filter((each) => each !== undefined), isTruncated }];
  }
  const what =
    stranger === undefined
      ? "this has none of Roles, Users, RoleDetailList and UserDetailList"
      : `'${shorten(stranger.Arn)}' is not the ARN of a role or a user`;
  onProblem("not-iam", `${at}${what}; give it what ${COMMAND} prints`);
  return [];
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
  const Roles = result.data.filter((item) => "RoleName" in item);
  const Users = result.data.filter((item) => "UserName" in item);
  return {
    success: true,
    data: Users.length === 0 ? { Roles } : Roles.length === 0 ? { Users } : { Roles, Users },
  };
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
