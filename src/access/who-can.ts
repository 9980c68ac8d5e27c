// Which ARNs may do something: every principal of both sources, asked of RBAC and of its access policies.
import { decideByPolicy } from "../access-entries/policies/decide.ts";
import { policyDoubtsOf } from "../access-entries/policies/doubts.ts";
import { MASTERS } from "../identity/node-groups.ts";
import type { RuleGrant } from "../rbac/authorizer.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { RbacAction } from "../schema/rbac.ts";
import { type Settings, settingsOf } from "../schema/settings.ts";
import { fold } from "../text/fold.ts";
import { toEnd } from "../text/steps.ts";
import { type ComparableAccess, EntryAccess } from "./access.ts";
import { type AccessInput, checkAccessInput } from "./access-input.ts";
import { askedOf } from "./asked-rbac.ts";
import { authorizerOf, isNode, rbacDoubt } from "./can-by.ts";
import { byGrant, hasLiteral, usernameOf } from "./holder-names.ts";
import { identityArn, type PrincipalExample, principalsOf } from "./principals.ts";
import { readSide } from "./read-side.ts";
import type { Side } from "./side.ts";
import type { Holder, WhoCan } from "./who-can-types.ts";

export type { Holder, HolderReason, HolderSessions, WhoCan } from "./who-can-types.ts";

/**
 * Every principal that may do something, with each way to it.
 *
 * @throws TypeError for input that `createAccess` would not take.
 */
export function whoCanByArn(input: AccessInput, action: RbacAction): WhoCan {
  const { mode, awsAuth, accessEntries, rbac, ...options } = input;
  checkAccessInput(input);
  return new Search({ mode, awsAuth, accessEntries, rbac }, settingsOf(options), action).result();
}

type Sources = Pick<AccessInput, "mode" | "awsAuth" | "accessEntries" | "rbac">;

class Search {
  readonly #action: RbacAction;
  readonly #side: Side;
  readonly #entries: readonly AccessEntry[];
  readonly #ssoRoleMatch: boolean;
  readonly #rbac: ReturnType<typeof askedOf>;
  readonly #grants: readonly RuleGrant[];
  readonly #found = new Set<RuleGrant>();

  constructor({ rbac, ...side }: Sources, settings: Settings, action: RbacAction) {
    this.#action = action;
    this.#ssoRoleMatch = settings.ssoRoleMatch;
    this.#side = readSide(side, settings, new EntryAccess(settings));
    this.#entries = checkAccessInput(side).entries;
    this.#rbac = askedOf(rbac);
    this.#grants = authorizerOf(this.#rbac).whoCan(action);
  }

  result(): WhoCan {
    const documents = [this.#side.certainMap, this.#side.certainEntries].filter((each) => each !== undefined);
    const named = toEnd(principalsOf(documents, this.#ssoRoleMatch));
    const examples = [...named, ...this.#sharing(named), ...this.#byAccount(documents)];
    const asked = examples.flatMap((example) => this.#ask(example));
    const { isPartial, authorizer } = this.#rbac;
    const rbac = isPartial ? "partial" : authorizer === undefined ? "not-given" : undefined;
    const isSure = ({ by }: Holder) => by.some(({ reason }) => reason.answer === "yes");
    return {
      holders: asked.filter(isSure).map((holder) => ({
        ...holder,
        by: holder.by.filter(({ reason }) => reason.answer === "yes"),
      })),
      unknown: asked.filter((holder) => !isSure(holder)),
      withoutArn: this.#grants.filter((grant) => !this.#found.has(grant)),
      hidden: this.#side.hiddenHoles,
      ...(rbac && { rbac }),
    };
  }

  /** Principals of entries that share an identity with another one: it is not known which of the entries EKS has. */
  #sharing(named: readonly PrincipalExample[]): PrincipalExample[] {
    if (this.#side.entries === undefined) return [];
    const known = new Set(named.map(({ arn }) => fold(arn.canonicalArn)));
    return this.#entries.flatMap(({ principalArn }): PrincipalExample[] => {
      const arn = identityArn(principalArn);
      if (arn === undefined || known.size === known.add(fold(arn.canonicalArn)).size) return [];
      return [{ principal: { type: "arn", name: arn.canonicalArn }, arn }];
    });
  }

  /** Those whom a binding names by their ARN: it is the username of whoever gets in by an account. */
  #byAccount(documents: Parameters<typeof principalsOf>[0]): PrincipalExample[] {
    const accounts = new Set(documents.flatMap(({ accounts }) => accounts));
    const names = new Set(
      this.#grants.flatMap(({ subject: { kind, name } }) => (kind === "User" ? name : [])),
    );
    return [...names].flatMap((name): PrincipalExample[] => {
      const arn = name.startsWith("arn:") ? identityArn(name) : undefined;
      if (arn === undefined || !accounts.has(arn.accountId)) return [];
      const example = { principal: { type: "arn", name: arn.canonicalArn }, arn } as const;
      const [access] = this.#side.accessesOf(example);
      return access?.access.via === "account" ? [example] : [];
    });
  }

  #ask(example: PrincipalExample): Holder[] {
    const accesses = this.#side.accessesOf(example).filter((access) => access !== undefined);
    const holes = this.#side.holesAbout(example);
    const asked = accesses.map((access) => ({ access, by: this.#waysOf(access, example) }));
    const allowed = asked.filter(({ by }) => by.length > 0);
    const [first] = allowed.length > 0 ? allowed : asked;
    const { principal } = example;
    const isForInstances = first?.access.isForInstances === true;
    const holder = {
      principal,
      ...(first && { access: first.access.access }),
      ...(isForInstances && { isForInstances }),
    };
    // One of several entries may be taken at random, and another value may make another entry of it.
    const isAtRandom = allowed.length > 0 && allowed.length < asked.length;
    if (holes.length > 0 || isAtRandom) {
      return [{ ...holder, by: [{ reason: { step: "identity-unknown", answer: "unknown", holes } }] }];
    }
    return first === undefined || first.by.length === 0 ? [] : [{ ...holder, by: first.by }];
  }

  #waysOf(access: ComparableAccess, { arn }: PrincipalExample): Holder["by"] {
    const groups = [...access.groups.keys()];
    if (hasLiteral(groups, MASTERS)) {
      for (const grant of this.#grants) if (grant.subject.name === MASTERS) this.#found.add(grant);
      return [{ reason: { step: "system:masters", answer: "yes" } }];
    }
    const isGiven = this.#rbac.authorizer !== undefined;
    const byRbac = this.#grants.flatMap((grant): Holder["by"] => {
      const match = byGrant(grant.subject, access, arn.canonicalArn);
      if (match === undefined) return [];
      this.#found.add(grant);
      const reason = { step: "rbac", isGiven, answer: "yes", ...grant } as const;
      return [match === "all" ? { reason } : { reason, sessions: match }];
    });
    const { username, literalGroups } = usernameOf(access, arn.canonicalArn);
    const user = { username, groups: literalGroups };
    const doubt = rbacDoubt(user, this.#rbac);
    return [
      ...this.#byPolicies(access),
      ...byRbac,
      ...(doubt === undefined ? [] : [{ reason: doubt }]),
      ...(isNode(username, literalGroups)
        ? [{ reason: { step: "node-authorizer", answer: "unknown" } as const }]
        : []),
    ];
  }

  #byPolicies({ access }: ComparableAccess): Holder["by"] {
    const { policies, principalArn = "" } = access;
    if (policies === undefined) return [];
    const entry = this.#entries.find(
      (each) => each.policies === policies && fold(each.principalArn) === fold(principalArn),
    );
    const doubts = entry && policyDoubtsOf(entry);
    const asked = policies.flatMap((policy, index): Holder["by"] => {
      const doubt = doubts?.byIndex.get(index);
      const decision =
        doubt === undefined
          ? decideByPolicy(policy, this.#action)
          : ({ answer: "unknown", why: doubt } as const);
      return decision.answer === "no" ? [] : [{ reason: { step: "policy", policy, index, ...decision } }];
    });
    const more = { reason: { step: "more-policies", answer: "unknown" } as const };
    return doubts?.mayHaveMore === true ? [...asked, more] : asked;
  }
}
