// What an aws-auth document says, as the reference reads it.
import type {
  AccountItem,
  Mapping,
  RoleInput,
  RoleMapping,
  UserInput,
  UserMapping,
} from "../schema/entries.ts";
import type { Problem, SectionName } from "./problem.ts";

/** What an aws-auth document says, as the reference reads it. It survives `structuredClone` and a trip through JSON. */
export interface AwsAuth {
  /** The entries of `mapRoles` that are kept, in order, duplicates included. */
  readonly roles: readonly RoleMapping[];
  /** The entries of `mapUsers` that are kept, in order, duplicates included. */
  readonly users: readonly UserMapping[];
  /** The items of `mapAccounts`, as written. */
  readonly accounts: readonly string[];
  /** The same with their places. Absent where there are none. */
  readonly accountItems?: readonly AccountItem[];
  /** What was wrong, section by section, in the document's order; empty when all is well. */
  readonly problems: readonly Problem[];
  /** The texts with ARNs that it was read from: `explain` finds those that no entry holds. Absent if no text has one. */
  readonly texts?: readonly ReadText[];
}

/** A text that was read, and where its pieces are: offsets in it. */
export interface ReadText {
  readonly text: string;
  /** The sections that are read, or would be. */
  readonly sections: readonly (Piece & { readonly name: SectionName })[];
  /** The keys of the ConfigMap's data. The reference ignores all keys but the sections'. */
  readonly keys: readonly (Piece & { readonly key: string })[];
}

/** A piece of a text: offsets in it. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What answers are given by: what `parseAwsAuth` returns, or mappings that a program has made itself. */
export interface MappingInput extends Partial<Pick<AwsAuth, "accountItems" | "problems" | "texts">> {
  readonly roles: readonly RoleInput[];
  readonly users: readonly UserInput[];
  readonly accounts: AwsAuth["accounts"];
}

/** `input` with the kind of each mapping, and the items of mapAccounts. Lists are copied, mappings are not. */
export function asAwsAuth(input: MappingInput): Required<AwsAuth> {
  const { roles, users, accounts, accountItems, problems = [], texts = [] } = input;
  return {
    roles: roles.flatMap((role) => roleMapping(role) ?? []),
    users: users.map((user): UserMapping => (isOfKind(user) ? user : { ...user, kind: "user" })),
    accounts: [...accounts],
    accountItems: itemsOf(accounts, accountItems),
    problems: [...problems],
    texts: [...texts],
  };
}

/** The accounts with their places. Only `accounts` decides who is let in: items that do not fit it are left out. */
function itemsOf(accounts: readonly string[], items: readonly AccountItem[] = []): AccountItem[] {
  const fits = accounts.length === items.length && items.every(({ account }, at) => account === accounts[at]);
  return fits ? [...items] : accounts.map((account, index) => ({ account, index }));
}

function roleMapping(role: RoleInput): RoleMapping | undefined {
  if (isOfKind(role)) return role as RoleMapping; // whoever gives a kind gives what belongs to it
  const { roleArn, sso, kind: _, ...rest } = role;
  if (roleArn !== undefined) return { kind: "role", roleArn, ...rest };
  return sso === undefined ? undefined : { kind: "sso", sso, ...rest };
}

function isOfKind<Input extends { readonly kind?: Mapping["kind"] }>(
  input: Input,
): input is Input & { readonly kind: NonNullable<Input["kind"]> } {
  return input.kind !== undefined;
}
