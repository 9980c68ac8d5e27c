// Who an STS identity becomes. Source of the order of decisions: the reference's pkg/server/server.go
// (authenticateEndpoint, doMapping) and pkg/mapper/configmap/mapper.go (Map).

import type { AwsAuth } from "../document/parse.ts";
import { type Explanation, explainResolution } from "../explain/explain.ts";
import { readArn } from "../identity/arn.ts";
import { arnOf, type CallerIdentity, type Identity, readIdentity } from "../identity/caller-identity.ts";
import { accountItemsOf } from "../schema/entries.ts";
import { shorten } from "../text/shorten.ts";
import { type CompiledEntry, EntryCompiler } from "./compiled-entry.ts";
import { EntryIndex } from "./entry-index.ts";
import { checkMapperOptions, type MapperOptions } from "./mapper-options.ts";
import type { NotMapped, Resolution } from "./resolution.ts";
import { fillTemplate, isInstanceId } from "./template.ts";

/** Immutable. A lookup's cost does not grow with the number of entries. */
export interface Mapper {
  /**
   * The username and groups of an identity, as aws-iam-authenticator would answer. Never throws.
   *
   * @param identity GetCallerIdentity's answer (and the access key id), or an ARN alone.
   */
  resolve(identity: CallerIdentity | string): Resolution;
  /**
   * The answer of `resolve`, each decision that led to it, and where nothing matched what would have, had it been
   * written otherwise. It looks at every entry: for people, not for the login path. Never throws.
   */
  explain(identity: CallerIdentity | string): Explanation;
  /** `resolve` for an `ec2PrivateDnsName` that returns a promise. Never rejects. */
  resolveAsync(identity: CallerIdentity | string): Promise<Resolution>;
}

/** An entry whose templates wait for the DNS name of the instance that the session is named after. */
interface Pending {
  readonly entry: CompiledEntry;
  readonly identity: Identity;
}

const NO_GROUPS: readonly string[] = Object.freeze([]);

/**
 * Builds the mapper for what `parseAwsAuth` has read. Later changes to `awsAuth` do not reach it.
 *
 * @throws TypeError for options that are none, and for what `parseAwsAuth` would not return.
 */
export function createMapper(
  awsAuth: Pick<AwsAuth, "roles" | "users" | "accounts"> & Partial<AwsAuth>,
  options: MapperOptions = {},
): Mapper {
  checkMapperOptions(options);
  const { roles, users, accounts: listed }: Partial<AwsAuth> = awsAuth ?? {};
  if (![roles, users, listed].every(Array.isArray)) {
    throw new TypeError("that is not what parseAwsAuth returns: { roles, users, accounts }");
  }
  const { ssoRoleMatch = false, ec2PrivateDnsName, templateDelimiters = "both" } = options;
  const reservedPrefixes = [...(options.reservedUsernamePrefixes ?? [])];
  const accounts = new Set(awsAuth.accounts);
  const compiler = new EntryCompiler(templateDelimiters);
  const entries = new EntryIndex(awsAuth.roles, awsAuth.users, ssoRoleMatch, (mapping) =>
    compiler.compile(mapping),
  );

  function fill(entry: CompiledEntry, identity: Identity, dnsName: string): Resolution {
    const username = fillTemplate(entry.username, identity, dnsName);
    const prefix =
      reservedPrefixes.length === 0
        ? undefined
        : reservedPrefixes.find((reserved) => username.startsWith(reserved));
    if (prefix !== undefined) {
      const message = `username '${oneLine(username)}' starts with the reserved prefix '${prefix}'`;
      return { mapped: false, reason: "reserved-username", message, identity, mapping: entry.mapping };
    }
    const { templates, plain } = entry.groups;
    const groups = templates?.map((group) => fillTemplate(group, identity, dnsName)) ?? plain;
    return { mapped: true, username, groups, via: "mapping", mapping: entry.mapping, identity };
  }

  function withoutEntry(identity: Identity): Resolution {
    const { accountId, canonicalArn } = identity;
    if (accounts.has(accountId)) {
      return { mapped: true, username: canonicalArn, groups: NO_GROUPS, via: "account", identity };
    }
    const message = `${oneLine(canonicalArn)} has no entry, and mapAccounts does not list ${oneLine(accountId)}`;
    return { mapped: false, reason: "not-mapped", message, identity };
  }

  function decide(caller: CallerIdentity | string): Resolution | Pending {
    const arn = arnOf(caller);
    if (arn === undefined)
      return malformed("no ARN; give GetCallerIdentity's { Arn, Account, UserId }, or an ARN");
    const known = entries.findSession(arn);
    const parsed = known ?? readArn(arn);
    if (typeof parsed === "string") return malformed(parsed);
    const identity = readIdentity(caller, arn, parsed);
    if (typeof identity === "string") return malformed(identity);
    const entry = known === undefined ? entries.find(parsed) : known.entry;
    if (entry === undefined) return withoutEntry(identity);
    if (!entry.needsDnsName) return fill(entry, identity, "");
    if (isInstanceId(identity.sessionName)) return { entry, identity };
    const message = `session name '${oneLine(identity.sessionName)}' is no EC2 instance id, which {{EC2PrivateDNSName}} needs`;
    return templateFailure({ entry, identity }, message);
  }

  function fillDnsName(pending: Pending, dnsName: unknown): Resolution {
    if (typeof dnsName === "string") return fill(pending.entry, pending.identity, dnsName);
    const why =
      ec2PrivateDnsName === undefined
        ? "no ec2PrivateDnsName option was given"
        : dnsName === undefined
          ? "there is none"
          : dnsName instanceof Promise
            ? "ec2PrivateDnsName returned a promise; use resolveAsync"
            : "ec2PrivateDnsName returned something else than text";
    const { sessionName } = pending.identity;
    return templateFailure(pending, `the private DNS name of ${sessionName} is not known: ${why}`);
  }

  function lookupFailure(pending: Pending, error: unknown): Resolution {
    const why = reasonOf(error);
    const { sessionName } = pending.identity;
    return templateFailure(
      pending,
      `the private DNS name of ${sessionName} could not be looked up: ${oneLine(why)}`,
    );
  }

  function resolveNow(caller: CallerIdentity | string, onDnsName?: (name: string) => void): Resolution {
    const decided = decide(caller);
    if ("mapped" in decided) return decided;
    try {
      const dnsName = ec2PrivateDnsName?.(decided.identity.sessionName);
      if (dnsName instanceof Promise) dnsName.catch(() => {}); // it is not waited for, so its failure is no one's
      if (typeof dnsName === "string") onDnsName?.(dnsName);
      return fillDnsName(decided, dnsName);
    } catch (error) {
      return lookupFailure(decided, error);
    }
  }

  const explained = {
    roles: [...awsAuth.roles],
    users: [...awsAuth.users],
    accounts: [...accountItemsOf(awsAuth)],
    problems: [...(awsAuth.problems ?? [])],
    unread: [...(awsAuth.unread ?? [])],
    ssoRoleMatch,
    reservedPrefixes,
    templateDelimiters,
  };

  return Object.freeze({
    resolve(caller: CallerIdentity | string): Resolution {
      return resolveNow(caller);
    },
    explain(caller: CallerIdentity | string): Explanation {
      let dnsName = "";
      const resolution = resolveNow(caller, (name) => {
        dnsName = name;
      });
      return explainResolution(caller, resolution, dnsName, explained);
    },
    async resolveAsync(caller: CallerIdentity | string): Promise<Resolution> {
      const decided = decide(caller);
      if ("mapped" in decided) return decided;
      try {
        return fillDnsName(decided, await ec2PrivateDnsName?.(decided.identity.sessionName));
      } catch (error) {
        return lookupFailure(decided, error);
      }
    },
  });
}

/** What an identity says of itself may hold anything: it must not begin a line of a log. */
function oneLine(text: string): string {
  return shorten(text, MAX_QUOTED);
}

const MAX_QUOTED = 3000;

function reasonOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  try {
    return String(error);
  } catch {
    return "ec2PrivateDnsName threw an object without a text";
  }
}

function malformed(message: string): NotMapped {
  return { mapped: false, reason: "malformed-identity", message: oneLine(message) };
}

function templateFailure({ entry, identity }: Pending, message: string): NotMapped {
  return { mapped: false, reason: "template", message, identity, mapping: entry.mapping };
}
