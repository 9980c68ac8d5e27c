// The commands of the AWS CLI that make an entry.
// https://docs.aws.amazon.com/cli/latest/reference/eks/create-access-entry.html and
// https://docs.aws.amazon.com/cli/latest/reference/eks/associate-access-policy.html
import type { AccessEntry, AccessPolicyAssociation, AccessScope } from "../../../schema/access-entry.ts";
import { isPrintable, shellWord } from "../shell-word.ts";
import { filled } from "../values.ts";
import { jsonText } from "./json-text.ts";

/** @param clusterName The variable `cluster` has it too. */
export function createCommand(
  { principalArn, type, username, groups }: AccessEntry,
  clusterName: string,
): string {
  const isPlain = [principalArn, type, username ?? "", ...groups].every(isPlainOrAbsent);
  if (!isPlain) {
    const input = { clusterName, principalArn, type, username, kubernetesGroups: filled(groups) };
    return `aws eks create-access-entry --cli-input-json ${shellWord(jsonText(input))}`;
  }
  const flags = [
    ["--cluster-name", '"$cluster"'],
    ["--principal-arn", shellWord(principalArn)],
    ["--type", shellWord(type)],
    ...(username === undefined ? [] : [["--username", shellWord(username)]]),
    ...(groups.length === 0 ? [] : [["--kubernetes-groups", ...groups.map(shellWord)]]),
  ];
  return lines("aws eks create-access-entry", flags);
}

export function associateCommand(
  { principalArn }: AccessEntry,
  { policyArn, scope }: AccessPolicyAssociation,
  clusterName: string,
): string {
  if (![principalArn, policyArn].every(isPlainOrAbsent)) {
    const input = { clusterName, principalArn, policyArn, accessScope: scope };
    return `aws eks associate-access-policy --cli-input-json ${shellWord(jsonText(input))}`;
  }
  return lines("aws eks associate-access-policy", [
    ["--cluster-name", '"$cluster"'],
    ["--principal-arn", shellWord(principalArn)],
    ["--policy-arn", shellWord(policyArn)],
    ["--access-scope", shellWord(scopeText(scope))],
  ]);
}

function lines(command: string, flags: readonly (readonly string[])[]): string {
  return [command, ...flags.map((words) => `    ${words.join(" ")}`)].join(" \\\n");
}

/** In the short form, where nothing in it has a meaning there. */
function scopeText({ type, namespaces }: AccessScope): string {
  if (![type, ...namespaces].every((text) => /^[\w.*-]+$/.test(text))) return jsonText({ type, namespaces });
  return [`type=${type}`, ...(namespaces.length === 0 ? [] : [`namespaces=${namespaces.join(",")}`])].join(
    ",",
  );
}

/**
 * Whether the AWS CLI takes an argument for what it says. It reads the file that `file://` names, JSON where it expects a
 * list, and options.
 */
function isPlainOrAbsent(text: string): boolean {
  return text === "" || (isPrintable(text) && !/^(?:[-[{"]|\w+:\/\/)/.test(text));
}
