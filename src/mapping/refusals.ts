// Why an identity gets no username, or why that is not known, as `resolve` says it.
import type { Identity } from "../identity/caller-identity.ts";
import type { Mapping } from "../schema/entries.ts";
import { shorten } from "../text/shorten.ts";
import type { NotMapped, ResolutionHole, Unknown } from "./resolution.ts";

export function malformed(message: string): NotMapped {
  return { mapped: false, reason: "malformed-identity", message: quotable(message) };
}

/** Before aws-auth was read for the first time. It says nothing about the identity. */
export function notReady(): NotMapped {
  const message = "aws-auth has not been read yet, so nobody can be mapped; ask again later";
  return { mapped: false, reason: "not-ready", message };
}

export function noEntry(identity: Identity): NotMapped {
  const { canonicalArn, accountId } = identity;
  const message = `${quotable(canonicalArn)} has no entry, and mapAccounts does not list ${quotable(accountId)}`;
  return { mapped: false, reason: "not-mapped", message, identity };
}

export function reservedUsername(
  username: string,
  prefix: string,
  identity: Identity,
  mapping: Mapping,
): NotMapped {
  const message = `username '${quotable(username)}' starts with the reserved prefix '${prefix}'`;
  return { mapped: false, reason: "reserved-username", message, identity, mapping };
}

/** A session that is not named after an instance, at an entry that needs its DNS name. */
export function notAnInstance(identity: Identity, mapping: Mapping): NotMapped {
  const message = `session name '${quotable(identity.sessionName)}' is not an EC2 instance id, so {{EC2PrivateDNSName}} has no value`;
  return { mapped: false, reason: "template", message, identity, mapping };
}

/** @param given What `ec2PrivateDnsName` gave in place of a text. */
export function noDnsName(
  identity: Identity,
  mapping: Mapping,
  given: { readonly isAsked: boolean; readonly answer: unknown },
): NotMapped {
  const why = !given.isAsked
    ? "no ec2PrivateDnsName option was given"
    : given.answer === undefined
      ? "ec2PrivateDnsName found none"
      : given.answer instanceof Promise
        ? "ec2PrivateDnsName returned a promise; use resolveAsync"
        : "ec2PrivateDnsName returned a value that is not text";
  const message = `the private DNS name of ${identity.sessionName} is not known: ${why}`;
  return { mapped: false, reason: "template", message, identity, mapping };
}

/** @param error What `ec2PrivateDnsName` threw. */
export function dnsNameFailed(identity: Identity, mapping: Mapping, error: unknown): NotMapped {
  const message = `the private DNS name of ${identity.sessionName} could not be looked up: ${quotable(reasonOf(error))}`;
  return { mapped: false, reason: "template", message, identity, mapping };
}

/** @param mapping The entry that matched, where it is known which one does. */
export function unknown(identity: Identity, holes: readonly ResolutionHole[], mapping?: Mapping): Unknown {
  const places = [...new Set(holes.map(placeOfHole))].join(", ");
  const message = `what ${quotable(identity.canonicalArn)} becomes is not known: it depends on ${shorten(places, 300)}`;
  return { mapped: null, reason: "unknown", message, identity, ...(mapping && { mapping }), holes };
}

function placeOfHole({ section, index, accessEntry, field, expression }: ResolutionHole): string {
  if (accessEntry !== undefined) return `${expression} in the access entry for ${accessEntry}`;
  const place = field ? ` in ${section}[${index}]` : section ? ` in ${section}` : "";
  return expression + place;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  try {
    return String(error);
  } catch {
    return "ec2PrivateDnsName threw an object that has no text";
  }
}

/** What an identity says of itself may hold anything. It must not begin a line of a log. */
export function quotable(text: string): string {
  return shorten(text, MAX_QUOTED);
}

const MAX_QUOTED = 3000;
