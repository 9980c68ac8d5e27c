// Crossplane: access entries and their policies as managed resources, and an Object with a manifest in it.
// https://marketplace.upbound.io/providers/upbound/provider-aws-eks ,
// https://marketplace.upbound.io/providers/upbound/provider-kubernetes

import { shown } from "../model/plain.ts";
import type {
  Source,
  SourceAccessEntry,
  SourceCluster,
  SourceDocument,
  SourcePolicyAssociation,
} from "../model/reading.ts";
import { literalOf, memberOf, type SourceValue, valueAt } from "../model/value.ts";
import { objectDocument } from "./crossplane-object.ts";
import { mayHold, type OwnKinds, type OwnObject, readOwnObjects } from "./own-objects.ts";
import { type ReferencedField, referenced } from "./references.ts";

/** The groups with `.m.` are those of namespaced objects. */
const EKS: OwnKinds = {
  groups: ["eks.aws.upbound.io", "eks.aws.m.upbound.io"],
  kinds: ["AccessEntry", "AccessPolicyAssociation", "Cluster"],
};
const OBJECT: OwnKinds = {
  groups: ["kubernetes.crossplane.io", "kubernetes.m.crossplane.io"],
  kinds: ["Object"],
};
const OWN: OwnKinds = { groups: [...EKS.groups, ...OBJECT.groups], kinds: [...EKS.kinds, ...OBJECT.kinds] };

const CLUSTER: ReferencedField = {
  field: "clusterName",
  ref: "clusterNameRef",
  selector: "clusterNameSelector",
  what: "name of the Cluster",
};
const ROLE: ReferencedField = {
  field: "principalArn",
  ref: "principalArnFromRoleRef",
  selector: "principalArnFromRoleSelector",
  what: "ARN of the Role",
};
const ENTRY: ReferencedField = {
  field: "principalArn",
  ref: "principalArnRef",
  selector: "principalArnSelector",
  what: "ARN of the AccessEntry",
};

export const crossplane: Source = {
  name: "crossplane",
  what: "an AccessEntry, an AccessPolicyAssociation or an Object of Crossplane",
  reads: "access entries, policies, a Cluster's accessConfig, and an aws-auth ConfigMap in an Object",
  recognizes: (input) => mayHold(EKS, input) || mayHold(OBJECT, input),
  read: (input) => {
    const { text, objects, problems } = readOwnObjects(OWN, input);
    const managed = objects.filter(isManaged);
    const of = (kind: string) => managed.filter((object) => object.kind === kind);
    const entries = of("AccessEntry");
    const principals = new Map(entries.map((object) => [keyOf(object), principalOf(object)]));
    return {
      text,
      documents: of("Object").flatMap((object): SourceDocument[] => objectDocument(object)),
      accessEntries: entries.map(entryOf),
      associations: of("AccessPolicyAssociation").map((object) => associationOf(object, principals)),
      clusters: of("Cluster").flatMap(clusterOf),
      problems,
    };
  },
};

/** Whether Crossplane makes what an object says. One that it only observes says nothing. */
function isManaged({ value }: OwnObject): boolean {
  const policies = valueAt(value, "spec", "managementPolicies");
  if (policies?.kind !== "list") {
    return literalOf(valueAt(value, "spec", "managementPolicy")) !== "Observe";
  }
  return policies.items.some((policy) => ["*", "Create", "Update"].includes(literalOf(policy) ?? "*"));
}

/** What it is made with at first is in `initProvider`, where `forProvider` does not have it. */
function fieldOf({ value }: OwnObject, field: string): SourceValue | undefined {
  return valueAt(value, "spec", "forProvider", field) ?? valueAt(value, "spec", "initProvider", field);
}

/** The namespace of what an object refers to, where its own is not the cluster's. */
function namespaceOf({ group, value }: OwnObject): string | undefined {
  if (!group.includes(".m.")) return undefined;
  const namespace = valueAt(value, "metadata", "namespace");
  return namespace?.kind === "text" ? shown(namespace) : undefined;
}

function refer(object: OwnObject, field: ReferencedField): SourceValue | undefined {
  return referenced(valueAt(object.value, "spec", "forProvider"), field, object, namespaceOf(object));
}

function principalOf(object: OwnObject): SourceValue | undefined {
  return refer(object, ROLE);
}

function entryOf(object: OwnObject): SourceAccessEntry {
  return {
    name: object.title,
    at: object.at,
    cluster: refer(object, CLUSTER),
    principalArn: principalOf(object),
    type: fieldOf(object, "type"),
    username: fieldOf(object, "userName"),
    groups: fieldOf(object, "kubernetesGroups"),
    policies: [],
  };
}

function associationOf(
  object: OwnObject,
  principals: ReadonlyMap<string, SourceValue | undefined>,
): SourcePolicyAssociation {
  const name = literalOf(valueAt(object.value, "spec", "forProvider", "principalArnRef", "name"));
  const direct = valueAt(object.value, "spec", "forProvider", "principalArn");
  const known = name === undefined || direct !== undefined ? undefined : principals.get(keyOf(object, name));
  return {
    name: object.title,
    at: object.at,
    cluster: refer(object, CLUSTER),
    principalArn: known ?? refer(object, ENTRY),
    policyArn: fieldOf(object, "policyArn"),
    scope: single(fieldOf(object, "accessScope")),
  };
}

/** The same for two objects of one kind only where they are one object. */
function keyOf(object: OwnObject, name = object.name): string {
  return JSON.stringify([object.group, namespaceOf(object), name]);
}

function clusterOf(object: OwnObject): SourceCluster[] {
  const authenticationMode = memberOf(single(fieldOf(object, "accessConfig")), "authenticationMode");
  if (authenticationMode === undefined) return [];
  const external = valueAt(object.value, "metadata", "annotations", "crossplane.io/external-name");
  return [{ name: external ?? valueAt(object.value, "metadata", "name"), authenticationMode, at: object.at }];
}

/** The groups of the first version have a list of one where the others have a mapping. */
function single(value: SourceValue | undefined): SourceValue | undefined {
  return value?.kind === "list" ? value.items[0] : value;
}
