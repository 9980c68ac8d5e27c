// The groups that Kubernetes and EKS know.
import { distance } from "fastest-levenshtein";
import { nearest } from "../text/spelling.ts";
import { WINDOWS_GROUP } from "./node-groups.ts";

/**
 * The names after `system:`. Sources: Kubernetes' apiserver (pkg/authentication/user/user.go, serviceaccount/util.go),
 * cluster-bootstrap (token/api), https://kubernetes.io/docs/reference/access-authn-authz/rbac/, EKS for node-proxier.
 */
const SYSTEM_NAMES = [
  "masters",
  "nodes",
  "bootstrappers",
  "node-proxier",
  "authenticated",
  "unauthenticated",
  "serviceaccounts",
  "monitoring",
  "kube-proxy",
  "kube-scheduler",
  "kube-controller-manager",
];

const KNOWN = new Set(SYSTEM_NAMES);
const KNOWN_IN_FULL: ReadonlySet<string> = new Set(SYSTEM_NAMES.map((name) => `system:${name}`));
/** `system:serviceaccounts:NAMESPACE`, `system:bootstrappers:ANYTHING`. */
const KNOWN_PREFIX = /^system:(?:serviceaccounts|bootstrappers):[^:]/;

/** Longer than any name of a group. */
const MAX_NAME = 128;
/** ASCII without a space at its ends. */
const PLAIN = /^(?! )[ -~]+(?<! )$/;
/** Placeholders and templates. */
const FILLED_IN = /[<>{}$]/;

export type SystemGroup =
  | { readonly kind: "other" }
  | { readonly kind: "known" }
  | { readonly kind: "misspelt"; readonly meant: string }
  | { readonly kind: "unknown" };

const OTHER: SystemGroup = { kind: "other" };
const IS_KNOWN: SystemGroup = { kind: "known" };

/** `system-masters`, `system.nodes`, `system: masters`: what no one calls a group of one's own. */
const OTHER_MARK = /^system(?:[-_./ ]| *: *|)(masters|nodes|bootstrappers|node-proxier)$/i;

/** What separates names that run together: ` - `, a comma, a space. */
const BETWEEN = /(?:\s+-)?[\s,;]+/;

/** Whether a group is one of Kubernetes' or EKS's own, or was meant to be. Only printable ASCII is looked at. */
export function systemGroup(group: string): SystemGroup {
  if (KNOWN_IN_FULL.has(group)) return IS_KNOWN;
  const name = group.length > MAX_SYSTEM_NAME ? undefined : OTHER_MARK.exec(group)?.[1];
  if (name !== undefined && group !== `system:${name}`) {
    return { kind: "misspelt", meant: `system:${name.toLowerCase()}` };
  }
  const bare = group.length > MAX_SYSTEM_NAME ? group : group.replace(/^[\s"'`:-]+|[\s"'`,;-]+$/g, "");
  if (bare !== group.trim() && ifPlain(bare).kind === "known") return { kind: "misspelt", meant: bare };
  return ifPlain(group);
}

/**
 * The same for what only looks like a name: white space or angle brackets stand around it, or it holds a character
 * that is not ASCII. Such a group is never a known one.
 */
export function apparentGroup(group: string): SystemGroup {
  if (group.length > MAX_NAME || /[{}$]/.test(group)) return OTHER;
  const bare = group.replace(/\p{Cf}/gu, "").replace(/^[\s<]+|[\s>]+$/g, "");
  const plain = systemGroup(bare);
  const found = plain.kind === "other" ? bySpelling(bare) : plain;
  return found.kind === "known" ? { kind: "misspelt", meant: bare } : found;
}

/** Longer than any name that `OTHER_MARK` takes. */
const MAX_SYSTEM_NAME = 40;

function ifPlain(group: string): SystemGroup {
  const isPlain = group.length <= MAX_NAME && PLAIN.test(group) && !FILLED_IN.test(group);
  return isPlain ? bySpelling(group) : OTHER;
}

function bySpelling(group: string): SystemGroup {
  const colon = group.indexOf(":");
  if (colon < 3 || colon > 8) return OTHER;
  if (group === WINDOWS_GROUP || KNOWN_PREFIX.test(group)) return IS_KNOWN;
  const prefix = group.slice(0, colon);
  const name = group.slice(colon).replace(/^:+/, "");
  if (prefix === "system" && group[colon + 1] !== ":" && KNOWN.has(name)) return IS_KNOWN;
  if (prefix.toLowerCase() === "eks") {
    return nearest(name, ["kube-proxy-windows"]) === undefined
      ? OTHER
      : { kind: "misspelt", meant: WINDOWS_GROUP };
  }
  if (prefix.toLowerCase() === "system") {
    const meant = nearest(name, SYSTEM_NAMES);
    return meant === undefined ? { kind: "unknown" } : { kind: "misspelt", meant: `system:${meant}` };
  }
  const isMeant = distance(prefix.toLowerCase(), "system") <= 2 && KNOWN.has(name.toLowerCase());
  return isMeant ? { kind: "misspelt", meant: `system:${name.toLowerCase()}` } : OTHER;
}

/** The known group that `group` is or was meant to be. Other groups are returned as they are. */
export function meantGroup(group: string): string {
  const found = systemGroup(group);
  return found.kind === "misspelt" ? found.meant : group;
}

/** The names in `system:bootstrappers - system:nodes`, written as one group. It is undefined for a single name. */
export function runTogether(group: string): readonly string[] | undefined {
  if (!group.includes(":") || group.length > MAX_RUN_TOGETHER || !/[\s,;]/.test(group.trim()))
    return undefined;
  if (systemGroup(group).kind === "misspelt") return undefined;
  const names = group.split(BETWEEN).filter((name) => name !== "" && name !== "-");
  const isOfSystem = names.some((name) => ["known", "misspelt"].includes(ifPlain(name).kind));
  return names.length > 1 && isOfSystem ? names : undefined;
}

/** Longer than all the names that are known here. */
const MAX_RUN_TOGETHER = 300;
