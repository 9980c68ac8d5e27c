// AccessEntry and AccessPolicyAssociation objects of Crossplane.
// https://marketplace.upbound.io/providers/upbound/provider-aws-eks
import { bindingDocuments } from "./bindings.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, kubernetesName, policyNames } from "./names.ts";
import { filled, scopeOf } from "./values.ts";
import { Commented, yaml } from "./yaml.ts";

const API_VERSION = "eks.aws.upbound.io/v1beta1";

export function crossplane(migration: Migration): string {
  const names = entryNames(migration, kubernetesName);
  const objects = migration.entries.flatMap((each, index) => objectsOf(each, names[index] ?? "", migration));
  const region =
    migration.region === undefined
      ? ["Add the cluster's region to each forProvider. Crossplane needs it."]
      : [];
  return yaml([...bindingDocuments(migration), ...objects], [...migration.comments, ...region]);
}

function objectsOf(each: EntryToMake, name: string, { clusterName, region }: Migration): Commented[] {
  const { principalArn, type, username, groups, policies } = each.entry;
  const entry = {
    apiVersion: API_VERSION,
    kind: "AccessEntry",
    metadata: { name },
    spec: {
      forProvider: {
        region,
        clusterName,
        principalArn,
        type,
        userName: username,
        kubernetesGroups: filled(groups),
      },
    },
  };
  const policyWords = policyNames(each, kubernetesName);
  const associations = policies.map(({ policyArn, scope }, index) => ({
    apiVersion: API_VERSION,
    kind: "AccessPolicyAssociation",
    metadata: { name: `${name}.${policyWords[index] ?? ""}` },
    spec: {
      forProvider: {
        region,
        clusterName,
        // By its name, so that Crossplane makes the entry first.
        principalArnRef: { name },
        policyArn,
        // This version of the object has a list of one.
        accessScope: [scopeOf(scope)],
      },
    },
  }));
  return [new Commented(entry, each.comments), ...associations.map((object) => new Commented(object, []))];
}
