// What the RBAC of several texts says together: whom bindings name, and which roles there are.
import type { AnyRbacObject } from "../../schema/rbac.ts";
import { addTo } from "../../text/add-to.ts";
import { type Locate, locateIn } from "../../text/position.ts";
import type { BoundSubjects, KnownRoles, PlacedRbac, PlacedRole } from "../engine/rbac.ts";
import type { NeighbourPlace } from "../engine/surroundings.ts";
import { isPlaceholder } from "../knowledge/placeholders.ts";
import type { RbacInText } from "./read-placed.ts";

/** https://github.com/kubernetes/kubernetes/tree/v1.34.4/plugin/pkg/auth/authorizer/rbac/bootstrappolicy/testdata */
const OF_EACH_CLUSTER: ReadonlySet<string> = new Set([
  "ClusterRole /cluster-admin",
  "ClusterRoleBinding /cluster-admin",
  "Role kube-system/extension-apiserver-authentication-reader",
  "RoleBinding kube-system/system::extension-apiserver-authentication-reader",
]);

export class RunObjects {
  readonly #groups = new Map<string, NeighbourPlace>();
  readonly #users = new Map<string, NeighbourPlace>();
  readonly #serviceAccounts = new Map<string, NeighbourPlace>();
  readonly #clusterRoles = new Map<string, PlacedRole>();
  readonly #roles = new Map<string, PlacedRole[]>();
  readonly #ofCluster = new Set<string>();
  #areAllBound = true;
  #areAllRoles = true;
  #areRenamed = false;

  add(file: string, text: string, { objects, mayBindMore, mayHaveMoreRoles }: RbacInText): void {
    if (mayBindMore) this.mayBindMore();
    if (mayHaveMoreRoles) this.mayHaveMoreRoles();
    const locate = locateIn(text);
    for (const each of objects) this.#addObject(file, locate, each);
  }

  mayBindMore(): void {
    this.#areAllBound = false;
  }

  mayHaveMoreRoles(): void {
    this.#areAllRoles = false;
  }

  /** By a kustomization. */
  areRenamed(): void {
    this.#areRenamed = true;
  }

  #addObject(file: string, locate: Locate, { object, namespace, span }: PlacedRbac): void {
    const placeOf = (path: readonly (string | number)[]) => {
      const { source, start } = span(path);
      return { file, line: locate(source.toFile(start)).line };
    };
    const { kind, metadata } = object;
    const name = `${kind} ${namespace ?? ""}/${metadata.name}`;
    if (OF_EACH_CLUSTER.has(name)) this.#ofCluster.add(name);
    if (kind === "Role" || kind === "ClusterRole") {
      if (isPlaceholder(metadata.name)) this.mayHaveMoreRoles();
      const role = { ...placeOf(["metadata", "name"]), kind, namespace, isDiscovery: isDiscovery(object) };
      if (kind === "Role") addTo(this.#roles, metadata.name, role);
      else this.#clusterRoles.set(metadata.name, role);
      return;
    }
    for (const [index, { kind, name, namespace: own = namespace }] of object.subjects.entries()) {
      if (isPlaceholder(name) || isPlaceholder(kind)) this.mayBindMore();
      const [names, key] =
        kind === "Group"
          ? [this.#groups, name]
          : kind === "User"
            ? [this.#users, name]
            : [this.#serviceAccounts, `${own ?? ""}/${name}`];
      if (!names.has(key)) names.set(key, placeOf(["subjects", index, "name"]));
    }
  }

  /** Whether it is what `kubectl get` prints of all kinds and namespaces: then it has what each API server makes. */
  areOfCluster(): boolean {
    return this.#ofCluster.size === OF_EACH_CLUSTER.size;
  }

  bound(): BoundSubjects {
    return {
      areAll: this.#areAllBound,
      groups: this.#groups,
      users: this.#users,
      serviceAccounts: this.#serviceAccounts,
    };
  }

  roles(): KnownRoles {
    return {
      areAll: this.#areAllRoles,
      areRenamed: this.#areRenamed,
      clusterRoles: this.#clusterRoles,
      roles: this.#roles,
    };
  }
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles : URLs that are no resources, to read. */
function isDiscovery(object: AnyRbacObject & { readonly kind: "Role" | "ClusterRole" }): boolean {
  if (object.kind === "ClusterRole" && object.aggregationRule !== undefined) return false;
  return object.rules.every(
    ({ verbs, resources = [], nonResourceURLs = [] }) =>
      resources.length === 0 &&
      !nonResourceURLs.some((url) => /^\/?\*/.test(url)) &&
      verbs.every((verb) => verb === "get" || verb === "head"),
  );
}
