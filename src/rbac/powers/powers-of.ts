// Which powers somebody's rules give.
import type { PolicyRule } from "../../schema/rbac.ts";
import { coversResource, isIn } from "../rule.ts";
import { impersonatedRules } from "./constrained-impersonation.ts";
import { type Named, type Need, type PowerDefinition, powerDefinitions } from "./definitions.ts";
import {
  type HeldRule,
  type Power,
  type PowerCertainty,
  type PowerOptions,
  powerCodes,
  type ServiceAccountName,
} from "./power.ts";

/**
 * Which of the rights that one has are as good as `cluster-admin`, and why (`powerWords`). One power of each kind for the
 * whole cluster, or for each namespace where it is not had in the whole cluster. Whoever does everything somewhere has no
 * other power there.
 *
 * Not among them: pods in a namespace without a strong ServiceAccount. Whether Pod Security keeps those off the node is not
 * in RBAC.
 *
 * @param held All the rules that one has, of RBAC or of access policies (`heldRules`).
 */
export function powersOf(held: readonly HeldRule[], options: PowerOptions = {}): Power[] {
  const inCluster = held.filter(({ namespace }) => namespace === undefined).map(({ rule }) => rule);
  const everywhere = powersIn({ inCluster, here: [], options });
  const namespaces = new Set(held.flatMap(({ namespace }) => namespace ?? []));
  const local = [...namespaces].flatMap((namespace) => {
    const here = held.filter((each) => each.namespace === namespace).map(({ rule }) => rule);
    const found = powersIn({ inCluster, here, namespace, options });
    return found.filter((power) => !everywhere.some((other) => isImplied(power, other)));
  });
  return [...everywhere, ...local];
}

interface Scope {
  readonly inCluster: readonly PolicyRule[];
  readonly here: readonly PolicyRule[];
  readonly namespace?: string;
  readonly options: PowerOptions;
}

function isImplied(power: Power, { code, certainty }: Power): boolean {
  if (code === "does-everything") return true;
  return power.code === code && (certainty === "certain" || power.certainty === "depends");
}

function powersIn(scope: Scope): Power[] {
  const found = new Map<Power["code"], Power>();
  for (const definition of powerDefinitions) {
    if (definition.code === "edits-aws-auth" && scope.options.mode === "API") continue;
    const power = powerBy(definition, scope);
    if (power !== undefined && found.get(power.code)?.certainty !== "certain") {
      if (power.certainty === "certain" || !found.has(power.code)) found.set(power.code, power);
    }
  }
  const all = found.get("does-everything");
  if (all?.certainty === "certain") return [all];
  const acted = byConstrainedImpersonation(scope);
  if (acted !== undefined) found.set(acted.code, acted);
  return [...found.values()].sort((a, b) => powerCodes.indexOf(a.code) - powerCodes.indexOf(b.code));
}

function powerBy({ code, reach, needs, depends }: PowerDefinition, scope: Scope): Power | undefined {
  if (!isWithin(reach, scope)) return undefined;
  const given = needs.map((need) => givenBy(need, scope));
  const rules: PolicyRule[] = [];
  let certainty: PowerCertainty = depends ? "depends" : "certain";
  for (const each of given) {
    if (each === undefined) return undefined;
    if (each.certainty === "depends") certainty = "depends";
    if (!rules.includes(each.rule)) rules.push(each.rule);
  }
  const [rule, ...also] = rules;
  if (rule === undefined) return undefined;
  return {
    code,
    certainty,
    rule,
    ...(also.length > 0 && { also }),
    ...(scope.namespace !== undefined && { namespace: scope.namespace }),
  };
}

const SYSTEM = "kube-system";

function isWithin(reach: PowerDefinition["reach"], { namespace, options }: Scope): boolean {
  if (namespace === undefined || reach === "anywhere") return true;
  if (reach === "cluster") return false;
  if (namespace === SYSTEM) return true;
  return reach === "strong" && (options.strongAccounts ?? []).some((each) => each.namespace === namespace);
}

interface Given {
  readonly rule: PolicyRule;
  readonly certainty: PowerCertainty;
}

/** The best rule for a need. */
function givenBy(need: Need, { inCluster, here, namespace, options }: Scope): Given | undefined {
  let found: Given | undefined;
  for (const rule of need.isOfCluster ? inCluster : [...here, ...inCluster]) {
    const certainty = certaintyOf(rule, need, namespace, options.strongAccounts ?? []);
    if (certainty === "certain") return { rule, certainty };
    if (certainty !== undefined) found ??= { rule, certainty };
  }
  return found;
}

function certaintyOf(
  { verbs, apiGroups = [], resources = [], resourceNames = [] }: PolicyRule,
  { verbs: needed, apiGroup, resources: about, named }: Need,
  namespace: string | undefined,
  strong: readonly ServiceAccountName[],
): PowerCertainty | undefined {
  if (!isIn(apiGroups, apiGroup)) return undefined;
  const isNamed = resourceNames.length > 0;
  const covered = about.some((each) => {
    const [resource = "", subresource = ""] = each.split("/");
    // A request that creates a thing, or deletes all of them, has no name in its URL; one for a subresource has.
    const usable = needed.filter((verb) => !(isNamed && subresource === "" && NAMELESS.has(verb)));
    return (
      usable.some((verb) => isIn(verbs, verb)) &&
      resources.some((written) => coversResource(written, resource, subresource))
    );
  });
  if (!covered) return undefined;
  return isNamed ? byNames(resourceNames, named, namespace, strong) : "certain";
}

const NAMELESS: ReadonlySet<string> = new Set(["create", "deletecollection"]);

function byNames(
  names: readonly string[],
  named: Named,
  namespace: string | undefined,
  strong: readonly ServiceAccountName[],
): PowerCertainty | undefined {
  if (named === "same") return "certain";
  if (named === "depends") return "depends";
  if (named === "namespace") return names.includes(namespace ?? SYSTEM) ? "certain" : undefined;
  if (named === "account") {
    const isOne = (each: ServiceAccountName) =>
      (namespace === undefined || each.namespace === namespace) && names.includes(each.name);
    if (strong.some(isOne)) return "certain";
    return namespace === undefined || namespace === SYSTEM ? "depends" : undefined;
  }
  if (names.some((name) => named.names.includes(name))) return "certain";
  return named.others === "depends" ? "depends" : undefined;
}

/** What one may do as another counts as a power where it would be one of one's own. */
function byConstrainedImpersonation({ inCluster, here, namespace, options }: Scope): Power | undefined {
  const { kubernetes } = options;
  if (kubernetes === "1.34") return undefined;
  const as = impersonatedRules(inCluster, here);
  if (as === undefined) return undefined;
  const scope = {
    inCluster: as.inCluster,
    here: as.here,
    options,
    ...(namespace !== undefined && { namespace }),
  };
  const acts = powerDefinitions.some((definition) => powerBy(definition, scope)?.certainty === "certain");
  return {
    code: "impersonates-constrained",
    certainty: acts && as.certainty === "certain" && kubernetes !== undefined ? "certain" : "depends",
    rule: as.rule,
    also: as.also,
    ...(namespace !== undefined && { namespace }),
  };
}
