// What an identity may do: who it becomes, and then what that user may do.
import { policyDoubtsOf } from "../access-entries/policies/doubts.ts";
import type { Identity } from "../identity/caller-identity.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping } from "../schema/entries.ts";
import type { UnknownValue } from "../schema/hole.ts";
import type { RbacAction } from "../schema/rbac.ts";
import { type AskedRbac, canBy } from "./can-by.ts";
import type { CanResult, IdentityStep } from "./can-steps.ts";

/** As much of an answer of `resolve` as is needed here. */
export type WhoGetsIn = {
  readonly identity?: Identity | undefined;
  readonly mapping?: Mapping | undefined;
  readonly accessEntry?: AccessEntry | undefined;
} & (
  | {
      readonly mapped: true;
      readonly username: string;
      readonly groups: readonly string[];
      readonly via: "mapping" | "account" | "access-entry";
    }
  | { readonly mapped: false; readonly reason: string; readonly message: string }
  | { readonly mapped: null; readonly message: string; readonly holes: readonly UnknownValue[] }
);

/** Whoever does not get in may do nothing. Where it is not known who one becomes, it is not known what one may do. */
export function canAs(who: WhoGetsIn, action: RbacAction, rbac: AskedRbac = {}): CanResult {
  const steps = whoSteps(who);
  switch (who.mapped) {
    case false: {
      const { reason, message } = who;
      return { answer: "no", chain: [...steps, { step: "not-mapped", answer: "no", reason, message }] };
    }
    case null: {
      const { message, holes } = who;
      const last = { step: "identity-unknown", answer: "unknown", message, holes } as const;
      return { answer: "unknown", chain: [...steps, last] };
    }
    case true: {
      const { username, groups, accessEntry, via } = who;
      const entry = via === "access-entry" ? accessEntry : undefined;
      const ofEntry = entry && { policies: entry.policies, doubts: policyDoubtsOf(entry) };
      const { answer, chain } = canBy({ username, groups, ...ofEntry }, action, rbac);
      return { answer, chain: [...steps, ...chain] };
    }
  }
}

/** The session, its ARN, and the entry that is for it. */
export function whoSteps(who: WhoGetsIn): IdentityStep[] {
  return [...identityOf(who), ...foundBy(who)];
}

function identityOf({ identity }: WhoGetsIn): IdentityStep[] {
  if (identity === undefined) return [];
  const { arn, canonicalArn, sessionName } = identity;
  return [{ step: "identity", arn, canonicalArn, sessionName }];
}

/** What matched, in the source that decided. */
function foundBy(who: WhoGetsIn): IdentityStep[] {
  const { accessEntry, mapping, identity } = who;
  if (accessEntry !== undefined) return [{ step: "access-entry", accessEntry }];
  if (mapping !== undefined) return [{ step: "mapping", mapping }];
  if (who.mapped !== true || identity === undefined) return [];
  return [{ step: "account", accountId: identity.accountId }];
}
