// What is answered where the mappings are not, or not only, those of the ConfigMap.
import type { Identity } from "../../identity/caller-identity.ts";
import type { BackEnd } from "../../schema/back-end.ts";
import type { Mapping } from "../../schema/entries.ts";
import { shorten } from "../../text/shorten.ts";
import type { Resolution, Unknown } from "../resolution.ts";

/**
 * What only some back ends answer.
 *
 * - `server-does-not-start`: something in the configuration keeps the server from starting, so nobody gets in
 * - `user-id-mismatch`: the entry with the identity's user id is for another ARN
 */
export interface BackEndRefusal {
  readonly mapped: false;
  readonly reason: "server-does-not-start" | "user-id-mismatch";
  /** One line for the operator. Do not send it to the client: it may reveal what is mapped. */
  readonly message: string;
  readonly identity?: Identity;
  readonly mapping?: Mapping;
}

/** As `resolve` answers, and which back end it was that decided. */
export type BackEndResolution = (Resolution | BackEndRefusal) & {
  /** Absent where none decided: the identity is malformed, or no back end maps it. */
  readonly backEnd?: BackEnd;
};

export function doesNotStart(why: string): BackEndRefusal {
  const message = `the server does not start, so nobody gets in: ${why}`;
  return { mapped: false, reason: "server-does-not-start", message };
}

export function userIdMismatch(identity: Identity, mapping: Mapping): BackEndRefusal {
  const written = mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
  const message = `the entry with the user id ${quotable(identity.userId)} is for ${quotable(written ?? "")}, not for ${quotable(identity.canonicalArn)}`;
  return { mapped: false, reason: "user-id-mismatch", message, identity, mapping };
}

/** @param expression What the answer depends on. @param message One line. */
export function notKnown(identity: Identity, expression: string, message: string): Unknown {
  const hole = { expression, why: "expression" } as const;
  return { mapped: null, reason: "unknown", message, identity, holes: [hole] };
}

export function quotable(text: string): string {
  return shorten(text, 3000);
}
