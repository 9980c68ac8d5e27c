// A shell script that makes the entries by the AWS CLI, and checks them.
import { bindingObject } from "../bindings.ts";
import { comment } from "../comments.ts";
import type { EntryToMake, Migration } from "../migration.ts";
import { shellWord } from "../shell-word.ts";
import { Commented, yaml } from "../yaml.ts";
import { associateCommand, createCommand } from "./commands.ts";
import { expectedOf } from "./expected.ts";
import { before, checking, making } from "./functions.ts";
import { jmesPathLiteral } from "./json-text.ts";

/** Bash 3.2 and later runs it. */
export function awsCli(migration: Migration): string {
  const { clusterName, accountId, region, entries } = migration;
  const regions =
    region === undefined
      ? ""
      : `export AWS_REGION=${shellWord(region)} AWS_DEFAULT_REGION=${shellWord(region)}\n`;
  const head = [
    `Makes access entries of the cluster ${clusterName}. It stops at the first error, and can be run again.`,
    ...migration.comments,
  ];
  const settings = `cluster=${shellWord(clusterName)}
account=${shellWord(accountId)}
${regions}export AWS_PAGER=
`;
  const parts =
    entries.length === 0
      ? ["echo 'OK: there is no entry to make'\n"]
      : [making, ...entries.map((each) => steps(each, clusterName)), checking];
  return [
    `#!/usr/bin/env bash\n${comment(head, "# ")}`,
    // The expressions that the AWS CLI gets have backquotes in them.
    "# shellcheck disable=SC2016\nset -euo pipefail\n",
    settings,
    before,
    ...bindings(migration),
    ...parts,
  ].join("\n");
}

function steps({ entry, comments }: EntryToMake, clusterName: string): string {
  const { fields, planned, policies } = expectedOf(entry);
  const words = [
    fields === "type" ? fields : `"${fields}"`,
    ...[planned, policies].map((each) => shellWord(jmesPathLiteral(each))),
  ];
  const made = [
    `entry ${shellWord(entry.principalArn)} ${words.join(" ")} \\`,
    `  ${createCommand(entry, clusterName)}`,
    ...entry.policies.map((policy) => `policy ${associateCommand(entry, policy, clusterName)}`),
  ];
  return `${comment(comments, "# ")}${made.join("\n")}\n`;
}

/** With a kubeconfig of this cluster, whatever kubectl's own is. */
function bindings({ bindings: all }: Migration): string[] {
  if (all.length === 0) return [];
  const manifest = yaml(all.map((binding) => new Commented(bindingObject(binding), [])));
  return [
    `# Without this, the group of these entries has no rights.
command -v kubectl >/dev/null || fail 'kubectl is not installed'
kubeconfig=$(mktemp)
trap 'rm -f "$kubeconfig"' EXIT
aws eks update-kubeconfig --name "$cluster" --kubeconfig "$kubeconfig" >/dev/null
kubectl --kubeconfig "$kubeconfig" apply -f - <<'MANIFEST'
${manifest}MANIFEST
`,
  ];
}
