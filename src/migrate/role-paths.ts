// The paths of roles: the map's ARNs lack them, as STS's do, and EKS asks for them.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
import { iamAccountOf } from "../identity/iam-index.ts";
import { parseIamRoles } from "../identity/parse-iam-roles.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { IamPrincipal, IamRoles } from "../schema/iam-roles.ts";
import { fold } from "../text/fold.ts";
import type { RolePaths } from "./options.ts";

/** Whom an ARN of the map names. */
export interface NamedPrincipal {
  readonly kind: "role" | "user";
  readonly partition: string;
  readonly account: string;
  readonly name: string;
}

/**
 * What is known of the role or user: its ARN with its path, that the account does not have it, or nothing.
 */
export type KnownPrincipal =
  | { readonly known: "arn"; readonly arn: string }
  | { readonly known: "absent" }
  | { readonly known: "nothing" };

const NOTHING: KnownPrincipal = { known: "nothing" };

/** @returns What tells the path of a role, by names in any case. */
export function pathFinder(given: RolePaths | undefined): (principal: NamedPrincipal) => KnownPrincipal {
  const list = iamRolesIn(given);
  if (list !== undefined) return (principal) => inList(list, principal);
  const byKey = new Map<string, string>();
  const pairs: [string, unknown][] = given instanceof Map ? [...given] : Object.entries(given ?? {});
  for (const [key, path] of pairs) if (typeof path === "string") byKey.set(keyOfText(key), path);
  return (principal) => {
    if (principal.kind !== "role") return NOTHING;
    const path = byKey.get(keyOf(principal)) ?? byKey.get(fold(principal.name));
    const arn = path === undefined ? undefined : withPath(principal, path);
    // An entry for another role would let in somebody else.
    return arn === undefined || keyOfText(arn) !== keyOf(principal) ? NOTHING : { known: "arn", arn };
  };
}

/** What a list says, however it was given. Undefined where it is no list. */
export function iamRolesIn(given: RolePaths | undefined): IamRoles | undefined {
  if (typeof given === "string") return parseIamRoles(given);
  const { principals, accounts, Roles, RoleDetailList }: Partial<Record<string, unknown>> = Object(given);
  // `parseIamRoles` has made it, and checked what is in it.
  if (Array.isArray(principals) && Array.isArray(accounts)) return given as IamRoles;
  const isPage = Array.isArray(Roles) || Array.isArray(RoleDetailList) || Array.isArray(given);
  return isPage ? parseIamRoles(JSON.stringify(given)) : undefined;
}

/** Whether the given list goes on, so that it is not known what the account does not have. */
export function isCutShort(given: RolePaths | undefined): boolean {
  return iamRolesIn(given)?.problems.some(({ code }) => code === "truncated") === true;
}

/** By its name. */
export type PermissionSet = Omit<NamedPrincipal, "kind">;

/** @returns What tells the roles that IAM Identity Center has made for a permission set, where a list has them. */
export function permissionSetFinder(given: RolePaths | undefined): (set: PermissionSet) => readonly string[] {
  const list = iamRolesIn(given);
  if (list === undefined) return () => [];
  return ({ name, ...account }) => (iamAccountOf(list, account)?.rolesOf(name) ?? []).map(arnOf);
}

function inList(iamRoles: IamRoles, { kind, partition, account, name }: NamedPrincipal): KnownPrincipal {
  const index = iamAccountOf(iamRoles, { partition, account });
  if (index === undefined) return NOTHING;
  const found = kind === "role" ? index.role(name) : index.user(name);
  if (found !== undefined) return { known: "arn", arn: arnOf(found) };
  return (kind === "role" ? index.hasAllRoles : index.hasAllUsers) ? { known: "absent" } : NOTHING;
}

function arnOf({ kind, partition, account, path, name }: IamPrincipal): string {
  return `arn:${partition}:iam::${account}:${kind}${path}${name}`;
}

function keyOfText(text: string): string {
  const { isArn, kind, partition, account, name } = readWrittenArn(text);
  return isArn && kind === "role" ? keyOf({ kind, partition, account, name }) : fold(text);
}

function keyOf({ partition, account, name }: NamedPrincipal): string {
  return `${partition}:${account}:${fold(name)}`;
}

/** @param path `/team/`, `team`, or a whole ARN, which also says how the name is spelt. */
function withPath({ partition, account, name }: NamedPrincipal, path: string): string {
  if (readWrittenArn(path).isArn) return path;
  const between = path.split("/").filter((piece) => piece !== "");
  return `arn:${partition}:iam::${account}:role/${[...between, name].join("/")}`;
}
