// Who an STS identity becomes. Source of the order of decisions: the reference's pkg/server/server.go
// (authenticateEndpoint, doMapping) and pkg/mapper/configmap/mapper.go (Map).
import { type ParsedArn, readArn } from "../identity/arn.ts";
import { arnOf, type Identity, readIdentity } from "../identity/caller-identity.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { AccountItem, Mappings } from "../schema/entries.ts";
import { type Settings, settingsOf } from "../schema/settings.ts";
import { type CompiledEntry, EntryCompiler, type WrittenEntry, writtenEntry } from "./compiled-entry.ts";
import { Doubts } from "./doubts.ts";
import { EntryIndex } from "./entry-index.ts";
import { KnownSessions } from "./known-sessions.ts";
import type { MapperOptions } from "./mapper-options.ts";
import { dnsNameFailed, malformed, noDnsName, noEntry, notAnInstance, reservedUsername } from "./refusals.ts";
import type { Resolution } from "./resolution.ts";
import { fillTemplate, isInstanceId } from "./template.ts";
import type { Trace } from "./trace.ts";

/** An entry whose templates wait for the DNS name of the instance that the session is named after. */
interface Pending {
  readonly entry: CompiledEntry;
  readonly identity: Identity;
}

const NO_GROUPS: readonly string[] = Object.freeze([]);

/**
 * Answers never change, though what they are made of is made ready when it is first asked for. A lookup's cost does not
 * grow with the number of entries. Nothing here ever throws.
 */
export class Resolver {
  readonly settings: Settings;
  readonly #entries: EntryIndex<WrittenEntry>;
  readonly #compiler: EntryCompiler;
  readonly #sessions = new KnownSessions<CompiledEntry>();
  readonly #accounts: ReadonlyMap<string, AccountItem>;
  /** Undefined where everything is known. */
  readonly #doubts: Doubts | undefined;
  readonly #reservedPrefixes: readonly string[];
  readonly #dnsNameOf: MapperOptions["ec2PrivateDnsName"];

  constructor(mappings: Mappings, options: MapperOptions) {
    this.settings = settingsOf(options);
    const { ssoRoleMatch, templateDelimiters, reservedUsernamePrefixes } = this.settings;
    this.#doubts = Doubts.of(mappings, ssoRoleMatch);
    const { roles, users, accountItems } = this.#doubts?.certain ?? mappings;
    this.#compiler = new EntryCompiler(templateDelimiters);
    this.#entries = new EntryIndex(roles, users, ssoRoleMatch, writtenEntry);
    this.#accounts = new Map(accountItems.map((item) => [item.account, item]));
    this.#reservedPrefixes = reservedUsernamePrefixes;
    this.#dnsNameOf = options.ec2PrivateDnsName;
  }

  /** @param trace Takes down the decisions. */
  resolve(caller: CallerIdentity | string, trace?: Trace): Resolution {
    const decided = this.#decide(caller, trace);
    if ("mapped" in decided) return decided;
    const { entry, identity } = decided;
    try {
      const dnsName = this.#dnsNameOf?.(identity.sessionName);
      if (dnsName instanceof Promise) dnsName.catch(() => {}); // it is not waited for, so its failure is no one's
      return this.#fillDnsName(decided, dnsName, trace);
    } catch (error) {
      return dnsNameFailed(identity, entry.mapping, error);
    }
  }

  async resolveAsync(caller: CallerIdentity | string): Promise<Resolution> {
    const decided = this.#decide(caller, undefined);
    if ("mapped" in decided) return decided;
    const { entry, identity } = decided;
    try {
      return this.#fillDnsName(decided, await this.#dnsNameOf?.(identity.sessionName), undefined);
    } catch (error) {
      return dnsNameFailed(identity, entry.mapping, error);
    }
  }

  #decide(caller: CallerIdentity | string, trace: Trace | undefined): Resolution | Pending {
    const arn = arnOf(caller);
    if (arn === undefined)
      return malformed(
        "the identity has no ARN; give an ARN, or { Arn, Account, UserId } as GetCallerIdentity returns it",
      );
    const known = this.#sessions.find(arn);
    const parsed = known ?? readArn(arn);
    if (typeof parsed === "string") return malformed(parsed);
    if (trace !== undefined) trace.arn = parsed;
    const identity = readIdentity(caller, arn, parsed, trace);
    if (typeof identity === "string") return malformed(identity);
    const entry = known === undefined ? this.#find(parsed) : known.entry;
    const unknown = this.#doubts?.about(identity, entry?.mapping ?? this.#accounts.get(identity.accountId));
    if (unknown !== undefined) return unknown;
    if (entry === undefined) return this.#withoutEntry(identity, trace);
    if (!entry.needsDnsName) return this.#fill(entry, identity, "", trace);
    return isInstanceId(identity.sessionName) ? { entry, identity } : notAnInstance(identity, entry.mapping);
  }

  #find(arn: ParsedArn): CompiledEntry | undefined {
    const written = this.#entries.find(arn);
    if (written === undefined) return undefined;
    const entry = this.#compiler.compile(written);
    this.#sessions.remember(arn, written.arn, entry);
    return entry;
  }

  #withoutEntry(identity: Identity, trace: Trace | undefined): Resolution {
    const account = this.#accounts.get(identity.accountId);
    if (account === undefined) return noEntry(identity);
    if (trace !== undefined) trace.account = account;
    return {
      mapped: true,
      username: identity.canonicalArn,
      groups: NO_GROUPS,
      via: "account",
      identity,
    };
  }

  #fillDnsName({ entry, identity }: Pending, dnsName: unknown, trace: Trace | undefined): Resolution {
    if (typeof dnsName === "string") return this.#fill(entry, identity, dnsName, trace);
    return noDnsName(identity, entry.mapping, { isAsked: this.#dnsNameOf !== undefined, answer: dnsName });
  }

  #fill(entry: CompiledEntry, identity: Identity, dnsName: string, trace: Trace | undefined): Resolution {
    const username = fillTemplate(entry.username, identity, dnsName);
    const prefix =
      this.#reservedPrefixes.length === 0
        ? undefined
        : this.#reservedPrefixes.find((reserved) => username.startsWith(reserved));
    if (trace !== undefined) {
      trace.username = username;
      trace.dnsName = dnsName;
      if (prefix !== undefined) trace.reservedPrefix = prefix;
    }
    if (prefix !== undefined) return reservedUsername(username, prefix, identity, entry.mapping);
    const { templates, plain } = entry.groups;
    const groups = templates?.map((group) => fillTemplate(group, identity, dnsName)) ?? plain;
    return { mapped: true, username, groups, via: "mapping", mapping: entry.mapping, identity };
  }
}
