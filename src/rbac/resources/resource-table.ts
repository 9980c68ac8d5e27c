// The resources that a cluster has, by each name under which kubectl finds them.
// Source: https://github.com/kubernetes/apimachinery/blob/v0.36.3/pkg/api/meta/restmapper.go (ResourcesFor) and
// https://github.com/kubernetes/client-go/blob/v0.36.3/restmapper/shortcut.go
import { nearest } from "../../text/spelling.ts";
import type { ApiResource, ResourceVersion } from "./api-resource.ts";
import { builtInResources, isAuthorizerSubresource } from "./built-in.ts";

/** What a text names, as `kubectl auth can-i` reads it. */
export interface NamedResource {
  /**
   * As an authorizer is asked for it: the plural where it is known, else as it is written. `*` is every resource of the core
   * group, as kubectl asks for it; `*.apps` every one of a group, `*.*` of all groups.
   */
  readonly resource: string;
  readonly apiGroup: string;
  /** `""` where there is none. */
  readonly subresource: string;
  /** Absent for `*`, and for what is not known: it may be a custom resource. */
  readonly known?: ApiResource;
  /** False where the resource is known and does not have the subresource. */
  readonly hasSubresource: boolean;
  /** Where it is not known, what it may have been meant to be: `deployments.apps`. */
  readonly nearest?: string;
  /** Other groups with a resource of the name, where the text names no group: kubectl prefers the first one. */
  readonly alsoIn: readonly string[];
}

export interface ResourceTable {
  /** In the order in which kubectl prefers them. */
  readonly resources: readonly ApiResource[];
  /**
   * What `RESOURCE[.VERSION][.GROUP][/SUBRESOURCE]` names: by its plural, singular, kind or a short name, in any case, with
   * the group or its start. `po`, `deploy`, `Deployment`, `deployments.apps`, `deployments.v1.apps`, `pods/exec`.
   */
  resourceNamed(text: string): NamedResource;
  /** The resource of a plural in a group, exactly as rules have them. */
  resource(plural: string, group: string): ApiResource | undefined;
  /** The resources of a group; `""` is the core group. Empty where no group of the name is known. */
  resourcesIn(group: string): readonly ApiResource[];
  /** The groups that have a resource of this plural, the preferred one first. */
  groupsOf(plural: string): readonly string[];
  /** Whether the resource is in a namespace. Undefined where the resource is not known. */
  isNamespaced(plural: string, group: string): boolean | undefined;
}

export interface ResourceTableOptions {
  /** Of Kubernetes. Default: 1.34. */
  readonly version?: ResourceVersion;
  /** What CustomResourceDefinitions give: see `customResources`. Default: none. */
  readonly custom?: readonly ApiResource[];
}

export function resourceTable({ version = "1.34", custom = [] }: ResourceTableOptions = {}): ResourceTable {
  return new Table([...builtInResources(version), ...custom]);
}

class Table implements ResourceTable {
  readonly resources: readonly ApiResource[];
  readonly #byName: ReadonlyMap<string, readonly ApiResource[]>;
  readonly #byPlural: ReadonlyMap<string, readonly ApiResource[]>;
  readonly #byGroup: ReadonlyMap<string, readonly ApiResource[]>;

  constructor(resources: readonly ApiResource[]) {
    this.resources = resources;
    this.#byPlural = grouped(resources, ({ plural }) => [plural]);
    this.#byGroup = grouped(resources, ({ group }) => [group]);
    this.#byName = grouped(resources, (each) => [...new Set(namesOf(each))]);
  }

  resourceNamed(text: string): NamedResource {
    const slash = text.indexOf("/");
    const written = slash < 0 ? text : text.slice(0, slash);
    const subresource = slash < 0 ? "" : text.slice(slash + 1);
    if (written === "*" || written.startsWith("*.")) {
      const apiGroup = written.slice(2);
      return { resource: "*", apiGroup, subresource, hasSubresource: true, alsoIn: [] };
    }
    const [known, ...others] = this.#found(written.toLowerCase());
    if (known === undefined) return this.#unknown(written, subresource);
    const { plural, group } = known;
    const hasSubresource =
      ["", "*"].includes(subresource) ||
      known.from === "custom" ||
      Object.hasOwn(known.subresources, subresource) ||
      isAuthorizerSubresource(plural, group, subresource);
    const alsoIn = written.includes(".") ? [] : others.map((other) => other.group);
    return { resource: plural, apiGroup: group, subresource, known, hasSubresource, alsoIn };
  }

  resource(plural: string, group: string): ApiResource | undefined {
    return this.#byPlural.get(plural)?.find((each) => each.group === group);
  }

  resourcesIn(group: string): readonly ApiResource[] {
    return this.#byGroup.get(group) ?? [];
  }

  groupsOf(plural: string): readonly string[] {
    return (this.#byPlural.get(plural) ?? []).map(({ group }) => group);
  }

  isNamespaced(plural: string, group: string): boolean | undefined {
    return this.resource(plural, group)?.isNamespaced;
  }

  /** @param text In lower case, without a subresource. */
  #found(text: string): readonly ApiResource[] {
    const [name = "", ...rest] = text.split(".");
    const named = this.#byName.get(name) ?? [];
    if (rest.length === 0) return named;
    const [version = "", ...after] = rest;
    const ofVersion = inGroup(named, after.join(".")).filter(({ versions }) => versions.includes(version));
    return ofVersion.length > 0 ? ofVersion : inGroup(named, rest.join("."));
  }

  #unknown(written: string, subresource: string): NamedResource {
    const dot = written.indexOf(".");
    const name = dot < 0 ? written : written.slice(0, dot);
    const apiGroup = dot < 0 ? "" : written.slice(dot + 1);
    const [sameName] = this.#byName.get(name.toLowerCase()) ?? [];
    const near = nearest(name.toLowerCase(), [...this.#byName.keys()].filter(isLong));
    const meant = sameName ?? (near === undefined ? undefined : this.#byName.get(near)?.[0]);
    return {
      resource: name,
      apiGroup,
      subresource,
      hasSubresource: true,
      alsoIn: [],
      ...(meant && { nearest: fullNameOf(meant) }),
    };
  }
}

/** `deployments.apps`, `pods`. */
export function fullNameOf({ plural, group }: Pick<ApiResource, "plural" | "group">): string {
  return group === "" ? plural : `${plural}.${group}`;
}

/** Every text is one letter away from some short name. */
function isLong(name: string): boolean {
  return name.length > 3;
}

function namesOf({ plural, singular, kind, shortNames }: ApiResource): string[] {
  return [plural, singular, kind.toLowerCase(), ...shortNames].filter((name) => name !== "");
}

/** kubectl prefers the group itself, and else takes one that starts so: `ingresses.networking`. */
function inGroup(resources: readonly ApiResource[], group: string): readonly ApiResource[] {
  const exact = resources.filter((each) => each.group === group);
  if (exact.length > 0 || group === "") return exact;
  return resources.filter((each) => each.group.startsWith(group));
}

function grouped(
  resources: readonly ApiResource[],
  keysOf: (resource: ApiResource) => readonly string[],
): Map<string, ApiResource[]> {
  const groups = new Map<string, ApiResource[]>();
  for (const resource of resources) {
    for (const key of keysOf(resource)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [resource]);
      else group.push(resource);
    }
  }
  return groups;
}
