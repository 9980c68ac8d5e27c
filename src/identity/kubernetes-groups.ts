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
const OTHER_MARK = /^system(?:[-_./ ;,|]| *: *|)(masters|nodes|bootstrappers|node-proxier)$/i;

/** The same with a name that is misspelt too: `system-master`, `sytem;masters`. */
const OTHER_MARK_AND_NAME = /^([a-z]{5,7})[-_./ ;,|]([a-z]{6,14})$/i;

/** What separates names that run together: ` - `, a comma, a space. */
const BETWEEN = /(?:\s+-)?[\s,;]+/;

/** Whether a group is one of Kubernetes' or EKS's own, or was meant to be. Only printable ASCII is looked at. */
export function systemGroup(group: string): SystemGroup {
  if (KNOWN_IN_FULL.has(group)) return IS_KNOWN;
  const name = group.length > MAX_SYSTEM_NAME ? undefined : OTHER_MARK.exec(group)?.[1];
  if (name !== undefined && group !== `system:${name}`) {
    return { kind: "misspelt", meant: `system:${name.toLowerCase()}` };
  }
  const [, prefix = "", other = ""] = OTHER_MARK_AND_NAME.exec(group) ?? [];
  if (prefix !== "" && distance(prefix.toLowerCase(), "system") <= 1) {
    const meant = nearest(other, ["masters", "bootstrappers"], 1);
    if (meant !== undefined) return { kind: "misspelt", meant: `system:${meant}` };
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
  if (colon < 2 || colon > 8) return OTHER;
  if (group === WINDOWS_GROUP || KNOWN_PREFIX.test(group)) return IS_KNOWN;
  const prefix = group.slice(0, colon);
  const name = group.slice(colon).replace(/^:+/, "");
  if (prefix === "system" && group[colon + 1] !== ":" && KNOWN.has(name)) return IS_KNOWN;
  if (prefix.length <= 4) {
    const letters = distance(prefix.toLowerCase(), "eks");
    const isMeant =
      letters <= 2 && nearest(name, ["kube-proxy-windows"], letters === 0 ? 6 : 2) !== undefined;
    return isMeant ? { kind: "misspelt", meant: WINDOWS_GROUP } : OTHER;
  }
  if (prefix.toLowerCase() === "system") {
    const meant = nearest(name, SYSTEM_NAMES);
    return meant === undefined ? { kind: "unknown" } : { kind: "misspelt", meant: `system:${meant}` };
  }
  return byBoth(prefix.toLowerCase(), name.toLowerCase());
}

/** Where `system` itself is misspelt: `sytem:masters`, `susmte:master`. The rest of the name says whether it was meant. */
function byBoth(prefix: string, name: string): SystemGroup {
  const letters = distance(prefix, "system");
  if (letters <= 2 && KNOWN.has(name)) return { kind: "misspelt", meant: `system:${name}` };
  const isNear = letters === 1 || (letters <= 3 && hasLettersOf(prefix, "system"));
  const meant = isNear ? nearest(name, MISSPELT_TOO, 1) : undefined;
  return meant === undefined ? OTHER : { kind: "misspelt", meant: `system:${meant}` };
}

/** Names of groups that people write into aws-auth. A word of one letter less may be a name of one's own. */
const MISSPELT_TOO = ["masters", "nodes", "bootstrappers", "node-proxier"];

/** Whether two words of one length begin alike, and all letters but one of the first are in the second: `susmte`, `system`. */
function hasLettersOf(word: string, other: string): boolean {
  if (word.length !== other.length || word[0] !== other[0]) return false;
  const left = [...other];
  const strange = [...word].filter((letter) => {
    const at = left.indexOf(letter);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return strange.length <= 1;
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
