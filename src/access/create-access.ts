// Who gets in by aws-auth and by access entries together, in the cluster's authentication mode.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/grant-k8s-access.html and
// https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html
import { asAwsAuth } from "../document/mapping-input.ts";
import { Resolver } from "../mapping/resolver.ts";
import type { AuthenticationMode } from "../schema/access-entry.ts";
import type { CallerIdentity } from "../schema/caller-identity.ts";
import type { RbacAction } from "../schema/rbac.ts";
import type { AccessResolution } from "./access-answer.ts";
import { AccessDecider } from "./access-decider.ts";
import { type AccessInput, checkAccessInput } from "./access-input.ts";
import { askedOf } from "./asked-rbac.ts";
import { canAs } from "./can.ts";
import type { CanResult } from "./can-steps.ts";
import { AccessExplainer, type AccessExplanation } from "./explain-access.ts";

export type { AccessResolution, AccessSource } from "./access-answer.ts";
export type { AccessInput } from "./access-input.ts";

/** Immutable. */
export interface ClusterAccess {
  readonly mode: AuthenticationMode;
  /**
   * The username and groups of an identity, and which source decided. An access entry wins over aws-auth for its principal,
   * as a whole: nothing is joined. Never throws.
   */
  resolve(identity: CallerIdentity | string): AccessResolution;
  /** `resolve` for an `ec2PrivateDnsName` that returns a promise. Never rejects. */
  resolveAsync(identity: CallerIdentity | string): Promise<AccessResolution>;
  /**
   * The answer of `resolve`, each decision that led to it, what the other source would have given and how, and where nothing
   * matched what nearly did. Never throws.
   */
  explain(identity: CallerIdentity | string): AccessExplanation;
  /** What an identity may do by its access policies and by RBAC, and how that comes about. Never throws. */
  can(identity: CallerIdentity | string, action: RbacAction): CanResult;
}

/**
 * @throws TypeError for a mode that is none, for options that are not valid, and for input that `parseAwsAuth` and
 *   `parseAccessEntries` would not return.
 */
export function createAccess(input: AccessInput): ClusterAccess {
  const { entries, holes: hidden } = checkAccessInput(input);
  const { mode, awsAuth, accessEntries: _, rbac, ...options } = input;
  const document = asAwsAuth(awsAuth ?? { roles: [], users: [], accounts: [] });
  const map = new Resolver(document, options);
  const decider = new AccessDecider({ mode, map, entries, hidden, options });
  const explainer = new AccessExplainer({ mode, document, map, entries, decider });
  const askedRbac = askedOf(rbac);
  const resolve = (caller: CallerIdentity | string): AccessResolution => {
    const { resolvers, finish } = decider.ask(caller);
    return finish(resolvers.map((resolver) => resolver.resolve(caller)));
  };
  return Object.freeze({
    mode,
    resolve,
    async resolveAsync(caller: CallerIdentity | string): Promise<AccessResolution> {
      const { resolvers, finish } = decider.ask(caller);
      return finish(await Promise.all(resolvers.map((resolver) => resolver.resolveAsync(caller))));
    },
    explain: (caller: CallerIdentity | string) => explainer.explain(caller),
    can: (caller: CallerIdentity | string, action: RbacAction) => canAs(resolve(caller), action, askedRbac),
  });
}
