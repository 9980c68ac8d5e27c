// Reads what a file says that concerns an aws-auth beside it. Only names are read: nothing is judged here.
import { at, type FieldValue, itemsAt, startOf, textAt } from "../../objects/fields.ts";
import { fullName, type KubernetesObject, readObjects } from "../../objects/objects.ts";
import { locateIn } from "../../text/position.ts";
import type { NeighbourNodeRole, NeighbourServiceAccount } from "../engine/surroundings.ts";
import { readCloudFormation } from "./cloudformation.ts";
import { readClusterConfig } from "./eksctl.ts";
import type { FactCollector, FileFacts } from "./facts.ts";

/** A text without any of these says nothing here. Most files of a folder are read no further. */
const ROLES =
  /EC2NodeClass|fargateProfiles|instanceRoleARN|AWS::EKS::|amazonaws\.com\/role-arn|AccessEntry|accessEntries|IAMIdentityMapping|iamIdentityMappings/;
const BINDINGS = /RoleBinding/;
/** Most bindings name ServiceAccounts alone. */
const PEOPLE = /\b(?:Group|User)\b/;

/** Longer texts are data, not what people write. */
const MAX_LENGTH = 1024 * 1024;

export function mayHoldFacts(text: string): boolean {
  return text.length <= MAX_LENGTH && (ROLES.test(text) || (BINDINGS.test(text) && PEOPLE.test(text)));
}

/** Content never makes it throw. What cannot be read says nothing. */
export function readFileFacts(file: string, text: string): FileFacts {
  const facts = {
    nodeRoles: [] as NeighbourNodeRole[],
    serviceAccounts: [] as NeighbourServiceAccount[],
    boundGroups: [] as string[],
    boundUsers: [] as string[],
    mappedElsewhere: [] as string[],
  };
  const locate = locateIn(text);
  for (const content of readObjects(text).contents) {
    if (content.chunk === undefined) continue;
    const { base } = content.chunk;
    const placeOf = (value: FieldValue) => ({ file, line: locate(base + startOf(value)).line });
    readObject(content, {
      nodeRole: (value, role) => facts.nodeRoles.push({ ...placeOf(value), ...role }),
      serviceAccount: (value, account) => facts.serviceAccounts.push({ ...placeOf(value), ...account }),
      mappedElsewhere: (arn) => {
        if (arn !== undefined) facts.mappedElsewhere.push(arn);
      },
      boundGroup: (name) => facts.boundGroups.push(name),
      boundUser: (name) => facts.boundUsers.push(name),
    });
  }
  return facts;
}

function readObject(object: KubernetesObject, collect: FactCollector): void {
  if (object.kind === undefined) readCloudFormation(object.value, collect);
  else READERS.get(object.kind)?.(object, collect);
}

type Reader = (object: KubernetesObject, collect: FactCollector) => void;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["ServiceAccount", readServiceAccount],
  ["RoleBinding", readSubjects],
  ["ClusterRoleBinding", readSubjects],
  ["EC2NodeClass", readNodeClass],
  ["ClusterConfig", ({ value }, collect) => readClusterConfig(value, collect)],
  ["IAMIdentityMapping", ({ value }, collect) => collect.mappedElsewhere(textAt(value, "spec", "arn"))],
  ["AccessEntry", readAccessEntry],
]);

/** That of ACK's controller for EKS, and Crossplane's. */
function readAccessEntry({ value }: KubernetesObject, collect: FactCollector): void {
  collect.mappedElsewhere(textAt(value, "spec", "principalARN"));
  collect.mappedElsewhere(textAt(value, "spec", "forProvider", "principalArn"));
}

/** https://karpenter.sh/docs/concepts/nodeclasses/#specrole : the name of a role. Karpenter adds no entry for it. */
function readNodeClass(object: KubernetesObject, collect: FactCollector): void {
  if (!textAt(object.value, "apiVersion")?.startsWith("karpenter.k8s.aws/")) return;
  const value = at(object.value, "spec", "role");
  const role = textAt(object.value, "spec", "role");
  if (value === undefined || role === undefined) return;
  collect.nodeRole(value, { role, runs: "nodes", what: `EC2NodeClass ${object.name ?? "(no name)"}` });
}

/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
function readServiceAccount(object: KubernetesObject, collect: FactCollector): void {
  const path = ["metadata", "annotations", "eks.amazonaws.com/role-arn"] as const;
  const value = at(object.value, ...path);
  const roleArn = textAt(object.value, ...path);
  if (value !== undefined && roleArn !== undefined) {
    collect.serviceAccount(value, { name: fullName(object), roleArn });
  }
}

function readSubjects({ value }: KubernetesObject, collect: FactCollector): void {
  for (const subject of itemsAt(value, "subjects")) {
    const name = textAt(subject, "name");
    if (name === undefined) continue;
    const kind = textAt(subject, "kind");
    if (kind === "Group") collect.boundGroup(name);
    if (kind === "User") collect.boundUser(name);
  }
}
