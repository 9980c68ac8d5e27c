// The RBAC of a run as rules see it: what the file that is linted holds, and what all files together say.
import type { LintDocument } from "../../document/document.ts";
import type { LintText } from "../../document/nodes.ts";
import type { Span } from "../../document/source.ts";
import type { AnyRbacObject, RbacKind } from "../../schema/rbac.ts";
import type { NeighbourPlace } from "./surroundings.ts";

type Path = readonly (string | number)[];

/** An object of RBAC in the file that is linted. */
export interface PlacedRbac {
  readonly object: AnyRbacObject;
  /** As it is written. What applies the file may say another one, where there is none. */
  readonly namespace: string | undefined;
  /** Where the value at a path is, or the nearest one around it that is there. */
  span(path: Path): Span;
  /** The text at a path. */
  text(path: Path): LintText | undefined;
}

/** What the API server refuses, or cannot read. */
export interface RbacFault {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
  /** The text there. */
  readonly text: LintText | undefined;
}

export interface OwnRbac {
  readonly objects: readonly PlacedRbac[];
  readonly faults: readonly RbacFault[];
}

/** Whom the bindings of a run name. */
export interface BoundSubjects {
  /** Whether all bindings have been read: none is in a template, in Terraform or in a script. */
  readonly areAll: boolean;
  /** With the place of the first binding that names each. */
  readonly groups: ReadonlyMap<string, NeighbourPlace>;
  readonly users: ReadonlyMap<string, NeighbourPlace>;
  /** By the name alone: `namespace/name`. */
  readonly serviceAccounts: ReadonlyMap<string, NeighbourPlace>;
}

/** The roles of a run. */
export interface KnownRoles {
  readonly areAll: boolean;
  /** Whether something changes names or namespaces on the way: a kustomization. */
  readonly areRenamed: boolean;
  /** The rules of a role are not needed to know that it is there. */
  readonly clusterRoles: ReadonlyMap<string, PlacedRole>;
  /** By name, in each namespace. */
  readonly roles: ReadonlyMap<string, readonly PlacedRole[]>;
}

export interface PlacedRole extends NeighbourPlace {
  readonly kind: RbacKind;
  readonly namespace: string | undefined;
  /** Whether each of its rules is for URLs alone that are no resources, or for nothing. */
  readonly isDiscovery: boolean;
}

/** A username with holes. */
export interface GivenTemplate {
  readonly text: string;
  /** The ARN of its entry, as it is written. */
  readonly arn: string;
  /** Whether IAM Identity Center names the sessions, so that nobody chooses a name. */
  readonly isSso: boolean;
}

/** The names that the aws-auth of a run gives. */
export interface GivenNames {
  /** Whether nothing else gives names: no entry is unknown, and nothing else in the run maps identities. */
  readonly areAll: boolean;
  readonly groups: ReadonlyMap<string, NeighbourPlace>;
  readonly users: ReadonlyMap<string, NeighbourPlace>;
  /** The templates that some session makes this username of. */
  templatesFor(username: string): readonly GivenTemplate[];
  /** Whether some session makes this group of a template. */
  mayBeGroup(group: string): boolean;
  /** The accounts of mapAccounts. */
  readonly accounts: ReadonlySet<string>;
}

/** A resource of Kubernetes, as far as rules ask. */
export interface KnownResource {
  readonly group: string;
  readonly plural: string;
  readonly isNamespaced: boolean;
}

/** The resources and verbs of Kubernetes. */
export interface KnownResources {
  /** By its plural, exactly as rules have it. */
  resource(plural: string, group: string): KnownResource | undefined;
  /** The groups that have a resource of this plural. */
  groupsOf(plural: string): readonly string[];
  /** The plurals of a group; empty where the group is not one of Kubernetes. */
  pluralsIn(group: string): readonly string[];
  /** What is meant by a singular, a kind or a short name, in any case, in each group that has such a resource. */
  meant(name: string): readonly KnownResource[];
  readonly verbs: readonly string[];
  isVerb(verb: string): boolean;
  isUrlVerb(verb: string): boolean;
}

export interface RbacBeside {
  /** Whether a cluster was asked for all of it. Else a run may not have all that there is. */
  readonly isLive: boolean;
  /** Undefined where no binding of the run that names people is for the file's cluster. */
  readonly bound: BoundSubjects | undefined;
  readonly roles: KnownRoles;
  readonly resources: KnownResources;
  /** Undefined where no aws-auth of the run is for the file's cluster. */
  readonly given: GivenNames | undefined;
  /** Of the file that is linted. Templates that are not rendered yet are left out. */
  ownIn(document: LintDocument): OwnRbac;
}
