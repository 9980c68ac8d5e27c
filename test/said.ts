// What a document says, without where it says it.
import type { AwsAuth, Mapping } from "../src/exports/index.ts";

/** A mapping as a program would write it. */
export function plain({ kind: _, source: __, origin: ___, ...mapping }: Mapping) {
  return mapping;
}

/** What answers are given by, and what is wrong. */
export function said({ roles, users, accounts, problems }: AwsAuth) {
  return { roles: roles.map(plain), users: users.map(plain), accounts, problems };
}
