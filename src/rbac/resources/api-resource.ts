// A resource of the Kubernetes API, as discovery tells of it.

/** The versions of Kubernetes whose resources are known. */
export const resourceVersions = ["1.34", "1.36"] as const;
export type ResourceVersion = (typeof resourceVersions)[number];

export interface ApiResource {
  /** `""` is the core group. */
  readonly group: string;
  /** Of the API, the preferred one first: `v2`, `v1`. Empty for what only authorizers know. */
  readonly versions: readonly string[];
  /** As URLs and rules have it: `deployments`. */
  readonly plural: string;
  readonly singular: string;
  /** Empty for what only authorizers know. */
  readonly kind: string;
  readonly shortNames: readonly string[];
  readonly isNamespaced: boolean;
  /** What one can ask of it. Verbs that only authorizers know, such as `bind` and `use`, are not among them. */
  readonly verbs: readonly string[];
  /** The verbs of each subresource. */
  readonly subresources: Readonly<Record<string, readonly string[]>>;
  /**
   * `built-in`: Kubernetes has it. `custom`: a CustomResourceDefinition gives it. `authorizer-only`: no URL has it, and rules
   * name it all the same, such as `users` for `impersonate`.
   */
  readonly from: "built-in" | "custom" | "authorizer-only";
}

const STANDARD_VERBS: readonly string[] = [
  "create",
  "delete",
  "deletecollection",
  "get",
  "list",
  "patch",
  "update",
  "watch",
];

/** One that is short: what is left out is as most resources have it. */
export interface ShortResource {
  readonly group: string;
  readonly versions?: readonly string[];
  readonly plural: string;
  readonly singular: string;
  readonly kind?: string;
  readonly shortNames?: readonly string[];
  readonly namespaced: boolean;
  readonly verbs?: readonly string[];
  readonly subresources?: Readonly<Record<string, readonly string[]>>;
}

export function fullResource(short: ShortResource, from: ApiResource["from"]): ApiResource {
  const { group, plural, singular } = short;
  const { versions = [], kind = "", shortNames = [], verbs = STANDARD_VERBS, subresources = {} } = short;
  const isNamespaced = short.namespaced;
  return { group, versions, plural, singular, kind, shortNames, isNamespaced, verbs, subresources, from };
}
