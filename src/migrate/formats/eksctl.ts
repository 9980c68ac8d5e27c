// A ClusterConfig of eksctl, for `eksctl create accessentry -f`.
// https://docs.aws.amazon.com/eks/latest/eksctl/access-entries.html
import { bindingCommands } from "./bindings.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { filled, scopeOf } from "./values.ts";
import { Commented, type YamlObject, type YamlValue, yaml } from "./yaml.ts";

/** Source: pkg/apis/eksctl.io/v1alpha5/access_entry.go of https://github.com/eksctl-io/eksctl */
const REFUSED_TYPE = "HYPERPOD_LINUX";

export function eksctl(migration: Migration): string {
  const { clusterName: name, region } = migration;
  const [entries, refused] = [
    migration.entries.filter(({ entry }) => entry.type !== REFUSED_TYPE),
    migration.entries.filter(({ entry }) => entry.type === REFUSED_TYPE),
  ];
  const config: YamlObject = {
    apiVersion: "eksctl.io/v1alpha5",
    kind: "ClusterConfig",
    metadata: { name, region },
    accessConfig: { accessEntries: entries.map(item) },
  };
  const comments = [
    ...migration.comments,
    ...(region === undefined ? ["Add the cluster's region to the metadata. eksctl needs it."] : []),
    ...refused.map(
      ({ entry }) => `Not in this file: ${entry.principalArn}. eksctl has no type ${entry.type}.`,
    ),
    ...bindingCommands(migration),
  ];
  return yaml([new Commented(config, comments)]);
}

function item({ entry, comments }: EntryToMake): YamlValue {
  const { principalArn, type, username, groups, policies } = entry;
  return new Commented(
    {
      principalARN: principalArn,
      type,
      kubernetesUsername: username,
      kubernetesGroups: filled(groups),
      accessPolicies: filled(
        policies.map(({ policyArn, scope }) => ({
          policyARN: policyArn,
          accessScope: scopeOf(scope),
        })),
      ),
    },
    comments,
  );
}
