// How an answer of `resolve` came about: each decision with its input and its output.

import type { AwsAuth } from "../document/aws-auth.ts";
import { arnOf, type Identity } from "../identity/caller-identity.ts";
import { ClaimIndex } from "../mapping/contest.ts";
import type { Resolution, Unknown } from "../mapping/resolution.ts";
import type { Resolver } from "../mapping/resolver.ts";
import type { Trace } from "../mapping/trace.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { AccountItem } from "../schema/entries.ts";
import { withoutTokens } from "../text/token-text.ts";
import { entryStep } from "./entry-step.ts";
import type { ExplainStep, NearMiss } from "./explanation.ts";
import { filledSteps } from "./filled-steps.ts";
import { arnStep, sessionStep } from "./identity-steps.ts";
import { nearIdentity } from "./near-identity.ts";
import { findNearMisses } from "./near-misses.ts";
import { refOfAccount } from "./refs.ts";
import { findUnread, type UnreadArn } from "./unread.ts";

/** The answer of `resolve`, how it came about, and what nearly matched. Its schema is `explanationSchema`. */
export interface Explanation {
  /** What `resolve` answers. */
  readonly resolution: Resolution;
  /** In the order of the decisions. The last one settled the answer. Empty where nothing has been read yet. */
  readonly steps: readonly ExplainStep[];
  /** What would have matched if it were written differently. Best first, at most ten. Empty where an entry matched. */
  readonly nearMisses: readonly NearMiss[];
}

/** Explains the answers of a resolver. Its indexes are made when they are first needed. */
export class Explainer {
  readonly #awsAuth: Required<AwsAuth>;
  readonly #resolver: Resolver;
  #claims: ClaimIndex | undefined;
  #unread: readonly UnreadArn[] | undefined;

  /** @param awsAuth The document that the resolver was made of. */
  constructor(awsAuth: Required<AwsAuth>, resolver: Resolver) {
    this.#awsAuth = awsAuth;
    this.#resolver = resolver;
  }

  /** Never throws. */
  explain(caller: CallerIdentity | string): Explanation {
    const trace: Trace = {};
    const resolution = this.#resolver.resolve(caller, trace);
    const { identity, mapping } = resolution;
    if (identity === undefined || trace.arn === undefined) return malformed(caller, resolution, trace);
    const { settings } = this.#resolver;
    const steps = [arnStep(identity.arn, trace.arn), sessionStep(caller, identity, trace)];
    if (mapping !== undefined) {
      steps.push(entryStep(mapping, trace.arn, this.#claimIndex()));
    }
    if (resolution.mapped === null) {
      steps.push(unknownStep(resolution));
      return { resolution, steps, nearMisses: [] };
    }
    if (mapping !== undefined) {
      steps.push(...filledSteps(mapping, identity, resolution, trace, settings));
      return { resolution, steps, nearMisses: [] };
    }
    steps.push(this.#noEntryStep(identity), accountsStep(identity, trace.account, this.#awsAuth));
    const nearMisses = findNearMisses(trace.arn, {
      ...this.#awsAuth,
      unread: this.#unreadArns(),
      ssoRoleMatch: settings.ssoRoleMatch,
    });
    return { resolution, steps, nearMisses };
  }

  #claimIndex(): ClaimIndex {
    const { roles, users } = this.#awsAuth;
    this.#claims ??= new ClaimIndex(roles, users, this.#resolver.settings.ssoRoleMatch);
    return this.#claims;
  }

  #unreadArns(): readonly UnreadArn[] {
    this.#unread ??= findUnread(this.#awsAuth);
    return this.#unread;
  }

  #noEntryStep({ canonicalArn }: Identity): ExplainStep {
    const { roles, users } = this.#awsAuth;
    const { ssoRoleMatch } = this.#resolver.settings;
    const askedRoles = roles.filter(({ kind }) => kind === "role" || ssoRoleMatch).length;
    const asked = `${counted(askedRoles, "entry", "entries")} of mapRoles and ${counted(users.length, "entry", "entries")} of mapUsers`;
    const why = `${asked} were compared with this ARN, ignoring case; none matches`;
    return { step: "entry", input: canonicalArn, output: "none", why };
  }
}

function malformed(caller: CallerIdentity | string, resolution: Resolution, trace: Trace): Explanation {
  const arn = arnOf(caller) ?? "";
  const isArn = trace.arn !== undefined;
  const step: ExplainStep = {
    step: isArn ? "session" : "arn",
    input: withoutTokens(arn),
    output: "malformed",
    why: resolution.mapped ? "" : resolution.message,
  };
  const steps = trace.arn === undefined ? [step] : [arnStep(arn, trace.arn), step];
  return { resolution, steps, nearMisses: isArn ? [] : nearIdentity(arn) };
}

/** What could not be decided: which entry counts, or what the one that matched gives. */
function unknownStep({ identity, mapping, holes, message }: Unknown): ExplainStep {
  const field = holes[0]?.field;
  const step = field === "username" || field === "groups" ? field : "entry";
  const input = step === "entry" ? identity.canonicalArn : String(mapping?.[step]);
  return { step, input, output: "not known", why: message };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function accountsStep(
  { accountId }: Identity,
  item: AccountItem | undefined,
  { accounts }: AwsAuth,
): ExplainStep {
  if (item !== undefined) {
    const why =
      "mapAccounts lists this account: without an entry, the username is the canonical ARN, and there are no groups";
    return { step: "accounts", input: accountId, output: "listed", entry: refOfAccount(item), why };
  }
  const listed = accounts.filter((account) => account !== "").length;
  const why = `mapAccounts lists ${listed === 0 ? "no account" : `${counted(listed, "account")}, but not this one`}`;
  return { step: "accounts", input: accountId, output: "not listed", why };
}
