// Changes in words, for people.
import type { AccessPolicyAssociation } from "../../schema/access-entry.ts";
import { oneLine } from "../../text/printable.ts";
import type { Access } from "../access.ts";
import type { AccessChange, AccessDiff, ChangeKind, DormantEntry } from "../change.ts";
import type { Danger, DangerReason } from "../danger.ts";
import type { Principal } from "../principals.ts";
import type { AppliedAs } from "./applied.ts";

/** The names of the two documents, as they are printed: `new.yaml` in `new.yaml:12`. */
export interface Names {
  readonly old: string;
  readonly new: string;
  /** Where the new document is what a command leaves in a cluster: how it comes about. */
  readonly as?: AppliedAs | undefined;
  /** What is compared, as Markdown's headline has it. Default: `aws-auth`. */
  readonly what?: string | undefined;
}

const KINDS: Readonly<Record<ChangeKind, string>> = {
  gained: "gains access",
  lost: "loses access",
  username: "username changes",
  template: "username changes (template)",
  "groups-added": "more groups",
  "groups-removed": "fewer groups",
  "policies-added": "more policies",
  "policies-removed": "fewer policies",
  "instances-only": "only EC2 instances from now on",
  "all-sessions": "no longer only EC2 instances",
  ambiguous: "one of several entries at random",
  settled: "fewer entries at random",
};

/** A reason in words. The names in it come from a document: `show` makes them fit to be printed. */
const DANGERS: Readonly<Record<Danger, (reason: DangerReason, show: (name: string) => string) => string>> = {
  "gains-system-masters": () => "gains system:masters",
  "gains-cluster-admin": () => "gains AmazonEKSClusterAdminPolicy",
  "system-identity": ({ name = "" }, show) => `gets a system identity, ${show(name)}`,
  "gains-strong-policy": ({ name = "" }, show) => `gains a strong policy, ${show(name)}`,
  "chosen-identity": ({ name = "" }, show) => `its sessions choose a name or group, ${show(name)}`,
  "takes-username": ({ name = "", of = "" }, show) => `gets ${show(name)}, the username of ${show(of)}`,
  "account-opened": () => "lets in a whole account",
  "new-account": ({ name = "" }, show) => `account ${show(name)} was not named before`,
  "root-user": () => "gives access to an account's root user",
  "node-role-gained": ({ of }) =>
    of === undefined ? "its EC2 instances become nodes" : `nodes of the type ${oneLine(of)} can join with it`,
  "dormant-masters": () => "grants system:masters once it matches somebody",
  "not-known": () => "it is not known what it gets",
  "unknown-policy": ({ name = "" }, show) => `AWS does not publish what ${show(name)} allows`,
  "section-lost": () => "its section can no longer be read",
  "last-people-lost": ({ name }) =>
    name === undefined ? "from now on, nobody but nodes gets in" : `nobody who had ${name} still has it`,
  "node-role-lost": () => "nodes can no longer join",
  "entry-hides-map": ({ name = "", of = "" }, show) =>
    `the access entry of ${show(of)} takes ${show(name)} away, which its line of aws-auth still gives`,
  "loses-system-masters": () => "loses system:masters",
  "loses-cluster-admin": () => "loses AmazonEKSClusterAdminPolicy",
  "map-unread": () => "EKS no longer reads aws-auth",
};

export function describeKinds({ kinds }: AccessChange): string {
  return kinds.map((kind) => KINDS[kind]).join(", ");
}

type Dangerous = Pick<AccessChange, "dangers" | "reasons" | "accepted">;

/** @param show Makes a name that comes from a document fit to be printed. */
export function describeDangers(
  { dangers, reasons = dangers.map((danger) => ({ danger })) }: Dangerous,
  show: (name: string) => string,
): string {
  return inWords(reasons, show);
}

/** Dangers that somebody has accepted: "" where there are none. */
export function describeAccepted({ accepted = [] }: Dangerous, show: (name: string) => string): string {
  return inWords(accepted, show);
}

function inWords(reasons: readonly DangerReason[], show: (name: string) => string): string {
  return reasons.map((reason) => describeReason(reason, show)).join("; ");
}

/** @param show Makes a name that comes from a document fit to be printed. */
export function describeReason(reason: DangerReason, show: (name: string) => string): string {
  return DANGERS[reason.danger](reason, show);
}

/** How many changes, entries, and accesses that are not known are dangerous. */
export function countDangerous({ changes, dormant = [], unknown = [] }: AccessDiff): number {
  return [...changes, ...dormant, ...unknown].filter(({ dangers }) => dangers.length > 0).length;
}

/** The words before a principal's name. An account id alone would not be clear. */
export function describeType({ type }: Principal): string {
  return type === "account" ? "everyone else in account " : "";
}

/** The same for an entry that lets no one in. */
export function describeDormant({ principal }: DormantEntry): string {
  return principal.type === "account" ? "an entry for account " : "";
}

/** `alice in viewers, editors`. */
export function describeAccess(access: Access | undefined): string {
  if (access === undefined) return "no access";
  const username = access.username === undefined ? WITHOUT_NAME[access.via] : oneLine(access.username);
  const name = username === "" ? "no username" : username;
  const policies = (access.policies ?? []).map((each) => ` with ${describePolicy(each)}`);
  const isOpen = access.via === "access-entry" && access.username === undefined;
  const groups = isOpen
    ? name
    : access.groups.length === 0
      ? `${name}, no groups`
      : `${name} in ${access.groups.map(oneLine).join(", ")}`;
  return `${groups}${policies.length === 0 ? "" : `,${policies.join(" and")}`}`;
}

const WITHOUT_NAME: Readonly<Record<Access["via"], string>> = {
  account: "its own ARN",
  mapping: "",
  "access-entry": "a username that is not known",
};

/** `AmazonEKSViewPolicy in namespaces dev, test-*`. */
export function describePolicy({ policyArn, scope: { type, namespaces } }: AccessPolicyAssociation): string {
  // Whoever has only an entry's name does not know its policies: they stand for any number.
  if (type === "" && namespaces.length === 0) return "policies that are not known";
  const name = oneLine(policyArn.slice(policyArn.lastIndexOf("/") + 1));
  if (type === "cluster") return name;
  const of = namespaces.length === 1 ? "namespace" : "namespaces";
  return `${name} in ${of} ${namespaces.map(oneLine).join(", ")}`;
}

/** `3 access changes, 1 of them dangerous: 1 gains access, 2 lose access`. */
export function summarize({ changes, dormant = [] }: AccessDiff): string {
  const waiting =
    dormant.length === 0
      ? ""
      : `; ${dormant.length} new ${dormant.length === 1 ? "entry matches" : "entries match"} no one today`;
  if (changes.length === 0) return `no access changes${waiting}`;
  const dangerous = changes.filter(({ dangers }) => dangers.length > 0).length;
  const has = (kind: ChangeKind) => changes.filter(({ kinds }) => kinds.includes(kind)).length;
  const [gained, lost] = [has("gained"), has("lost")];
  const first = (kind: ChangeKind) => changes.filter(({ kinds }) => kinds[0] === kind).length;
  const [random, settled] = [first("ambiguous"), first("settled")];
  const [narrowed, widened] = [first("instances-only"), first("all-sessions")];
  const changed = changes.length - gained - lost - random - settled - narrowed - widened;
  const names = changes.some(hasPolicyChange) ? "groups or policies" : "groups";
  const parts = [
    gained > 0 ? `${gained} ${gained === 1 ? "gains" : "gain"} access` : "",
    lost > 0 ? `${lost} ${lost === 1 ? "loses" : "lose"} access` : "",
    changed > 0
      ? `${changed} ${changed === 1 ? "becomes" : "become"} somebody else or ${changed === 1 ? "gets" : "get"} other ${names}`
      : "",
    narrowed > 0 ? `${narrowed} ${narrowed === 1 ? "lets" : "let"} in only EC2 instances from now on` : "",
    widened > 0 ? `${widened} no longer ${widened === 1 ? "lets" : "let"} in only EC2 instances` : "",
    settled > 0 ? `${settled} no longer ${settled === 1 ? "gets" : "get"} an entry at random` : "",
    random > 0 ? `${random} ${random === 1 ? "gets" : "get"} one of several entries at random` : "",
  ].filter((part) => part !== "");
  const danger = dangerous > 0 ? `, ${dangerous} of them dangerous` : "";
  return `${changes.length} ${changes.length === 1 ? "access change" : "access changes"}${danger}: ${parts.join(", ")}${waiting}`;
}

function hasPolicyChange({ kinds }: AccessChange): boolean {
  return kinds.includes("policies-added") || kinds.includes("policies-removed");
}

/** What is said instead of the kind of change, for an entry that lets no one in. */
export const DORMANT = "matches no one today";
