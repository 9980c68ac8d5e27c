// AccessEntry objects of AWS Controllers for Kubernetes (ACK).
// https://aws-controllers-k8s.github.io/community/reference/eks/v1alpha1/accessentry/
import { bindingDocuments } from "./bindings.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, kubernetesName } from "./names.ts";
import { filled, scopeOf } from "./values.ts";
import { Commented, yaml } from "./yaml.ts";

export function ack(migration: Migration): string {
  const names = entryNames(migration, kubernetesName);
  const objects = migration.entries.map((each, index) => object(each, names[index] ?? "", migration));
  return yaml([...bindingDocuments(migration), ...objects], migration.comments);
}

function object({ entry, comments }: EntryToMake, name: string, migration: Migration): Commented {
  const { clusterName, region } = migration;
  const { principalArn, type, username, groups, policies } = entry;
  const manifest = {
    apiVersion: "eks.services.k8s.aws/v1alpha1",
    kind: "AccessEntry",
    metadata: {
      name,
      // https://aws-controllers-k8s.github.io/docs/guides/multi-region
      ...(region === undefined ? {} : { annotations: { "services.k8s.aws/region": region } }),
    },
    spec: {
      clusterName,
      principalARN: principalArn,
      type,
      username,
      kubernetesGroups: filled(groups),
      accessPolicies: filled(
        policies.map(({ policyArn, scope }) => ({
          policyARN: policyArn,
          accessScope: scopeOf(scope),
        })),
      ),
    },
  };
  return new Commented(manifest, comments);
}
