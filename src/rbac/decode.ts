// One object of a manifest as an RBAC object, as the API server decodes it.
import type * as z from "zod/mini";
import { firstIssue } from "../schema/first-issue.ts";
import {
  type AnyRbacObject,
  type LabelSelector,
  type PolicyRule,
  RBAC_GROUP,
  type RbacKind,
  type RbacMetadata,
  type RbacSubject,
  rbacSchemas,
} from "../schema/rbac.ts";
import { shorten } from "../text/shorten.ts";
import { type Fault, refused } from "./problem.ts";
import { unknownFields } from "./unknown-fields.ts";

export interface Decoded {
  readonly object?: AnyRbacObject;
  readonly faults: readonly Fault[];
}

/**
 * @param listKind Of the list that it is in, `RoleList` or another: kubectl takes the kind of items that name none from it.
 * @returns Undefined for what is not an RBAC object.
 */
export function decodeRbac(value: unknown, listKind = ""): Decoded | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { apiVersion, kind: ownKind, ...fields } = value as Readonly<Record<string, unknown>>; // any object can be read by its keys
  const ofList = listKind.replace(/List$/, "");
  const kind = ownKind ?? (isRbacKind(ofList) ? ofList : undefined);
  if (kind === undefined && looksLikeRbac(fields)) {
    const message =
      "an object with a roleRef, or with rules and verbs, has no kind: write kind and apiVersion";
    return { faults: [{ code: "missing-kind", message, lost: "object", path: [] }] };
  }
  if (!isRbacKind(kind) || !isOfRbac(apiVersion)) return undefined;
  const faults = isOld(apiVersion) ? [oldVersion(apiVersion)] : [];
  const read = rbacSchemas[kind].safeParse(fields);
  if (!read.success) return { faults: [...faults, wrongType(kind, firstIssue(read.error))] };
  faults.push(...unknownFields(kind, fields));
  return { object: objectOf(kind, read.data), faults };
}

/** Others have rules too, but none with verbs. */
function looksLikeRbac({ roleRef, rules }: Readonly<Record<string, unknown>>): boolean {
  const [rule]: unknown[] = Array.isArray(rules) ? rules : [];
  return roleRef !== undefined || (typeof rule === "object" && rule !== null && "verbs" in rule);
}

function isRbacKind(kind: unknown): kind is RbacKind {
  return typeof kind === "string" && Object.hasOwn(rbacSchemas, kind);
}

/** Objects of a typed client have no `apiVersion`. */
function isOfRbac(apiVersion: unknown): boolean {
  return (
    apiVersion === undefined || (typeof apiVersion === "string" && apiVersion.startsWith(`${RBAC_GROUP}/`))
  );
}

function isOld(apiVersion: unknown): apiVersion is string {
  return apiVersion !== undefined && apiVersion !== `${RBAC_GROUP}/v1`;
}

/** https://kubernetes.io/docs/reference/using-api/deprecation-guide/#rbac-resources-v122 */
function oldVersion(apiVersion: string): Fault {
  return refused(
    "old-api-version",
    `Kubernetes 1.22 and later have no ${apiVersion}: write ${RBAC_GROUP}/v1`,
    ["apiVersion"],
  );
}

function wrongType(kind: RbacKind, issue: z.core.$ZodIssue): Fault {
  const path = issue.path.filter((key) => typeof key !== "symbol");
  const type = issue.code === "invalid_type" ? TYPES[issue.expected] : undefined;
  const message = `${kind}: ${shorten(path.join("."))} must be ${type ?? "of another type"}; else the API server refuses it`;
  return { code: "wrong-type", message, lost: "object", path };
}

const TYPES: Readonly<Partial<Record<string, string>>> = {
  string: "a text",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

type Nullish<Value> = Value | null | undefined;
type Raw = Partial<
  z.infer<(typeof rbacSchemas)["ClusterRole"]> & z.infer<(typeof rbacSchemas)["ClusterRoleBinding"]>
>;

function objectOf(
  kind: RbacKind,
  { metadata, rules, aggregationRule, subjects, roleRef }: Raw,
): AnyRbacObject {
  const base = { metadata: metadataOf(metadata) };
  switch (kind) {
    case "Role":
      return { kind, ...base, rules: listOf(rules).map(ruleOf) };
    case "ClusterRole": {
      const selectors = listOf(aggregationRule?.clusterRoleSelectors).map(selectorOf);
      const aggregation = aggregationRule ? { aggregationRule: { clusterRoleSelectors: selectors } } : {};
      return { kind, ...base, rules: listOf(rules).map(ruleOf), ...aggregation };
    }
    case "RoleBinding":
    case "ClusterRoleBinding": {
      const bound = {
        subjects: listOf(subjects).map(subjectOf),
        roleRef: {
          ...textIn("apiGroup", roleRef?.apiGroup),
          kind: roleRef?.kind ?? "",
          name: roleRef?.name ?? "",
        },
      };
      return { kind, ...base, ...bound };
    }
  }
}

function metadataOf(metadata: Raw["metadata"]): RbacMetadata {
  const labels = textsByKey(metadata?.labels);
  return {
    name: metadata?.name ?? "",
    ...textIn("namespace", metadata?.namespace),
    ...(labels === undefined ? {} : { labels }),
  };
}

/** As Kubernetes writes it: lists that are empty are left out. */
function ruleOf(rule: NonNullable<Raw["rules"]>[number]): PolicyRule {
  return {
    verbs: textsOf(rule?.verbs),
    ...textsIn("apiGroups", rule?.apiGroups),
    ...textsIn("resources", rule?.resources),
    ...textsIn("resourceNames", rule?.resourceNames),
    ...textsIn("nonResourceURLs", rule?.nonResourceURLs),
  };
}

function subjectOf(subject: NonNullable<Raw["subjects"]>[number]): RbacSubject {
  return {
    kind: subject?.kind ?? "",
    ...textIn("apiGroup", subject?.apiGroup),
    name: subject?.name ?? "",
    ...textIn("namespace", subject?.namespace),
  };
}

type RawSelector = NonNullable<NonNullable<Raw["aggregationRule"]>["clusterRoleSelectors"]>[number];

function selectorOf(selector: RawSelector): LabelSelector {
  const matchLabels = textsByKey(selector?.matchLabels);
  const matchExpressions = listOf(selector?.matchExpressions).map((each) => ({
    key: each?.key ?? "",
    operator: each?.operator ?? "",
    values: textsOf(each?.values),
  }));
  return {
    ...(matchLabels === undefined ? {} : { matchLabels }),
    ...(matchExpressions.length === 0 ? {} : { matchExpressions }),
  };
}

function listOf<Item>(list: Nullish<readonly Item[]>): readonly Item[] {
  return list ?? [];
}

function textsOf(texts: Nullish<readonly (string | null)[]>): string[] {
  return listOf(texts).map((text) => text ?? "");
}

/** Nothing for an empty text, which Kubernetes leaves out. */
function textIn<Key extends string>(key: Key, text: Nullish<string>): Partial<Record<Key, string>> {
  return (text ?? "") === "" ? {} : ({ [key]: text } as Record<Key, string>); // a computed key has the type of all texts
}

function textsIn<Key extends string>(
  key: Key,
  texts: Nullish<readonly (string | null)[]>,
): Partial<Record<Key, string[]>> {
  const list = textsOf(texts);
  return list.length === 0 ? {} : ({ [key]: list } as Record<Key, string[]>); // as above
}

function textsByKey(texts: Nullish<Record<string, string | null>>): Record<string, string> | undefined {
  return texts
    ? Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, text ?? ""]))
    : undefined;
}
