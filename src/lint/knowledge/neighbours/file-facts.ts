// What a file says that concerns an aws-auth beside it. Only names are read: nothing is judged here.
import { rangeOf } from "../../../go-yaml/range.ts";
import type { YamlValue } from "../../../go-yaml/value.ts";
import { fullName, type KubernetesObject, readObjects } from "../../../objects/objects.ts";
import { locateIn } from "../../../text/position.ts";
import type { NeighbourNodeRole, NeighbourServiceAccount } from "../../engine/surroundings.ts";
import { readCloudFormation } from "./cloudformation.ts";
import { readClusterConfig } from "./eksctl.ts";
import { at, itemsAt, textAt } from "./fields.ts";

export interface FileFacts {
  readonly nodeRoles: readonly NeighbourNodeRole[];
  readonly serviceAccounts: readonly NeighbourServiceAccount[];
  readonly boundGroups: readonly string[];
  readonly boundUsers: readonly string[];
  /** ARNs that get access by something else than a ConfigMap: access entries, IAMIdentityMapping, eksctl. */
  readonly mappedElsewhere: readonly string[];
}

/** A role of nodes, with the value that names it. */
export type NamedNodeRole = Pick<NeighbourNodeRole, "what" | "runs" | "role"> & { readonly value: YamlValue };

/** What the readers of single objects add to. */
export interface FactCollector {
  nodeRole(found: NamedNodeRole): void;
  mappedElsewhere(arn: string | undefined): void;
}

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
    const placeOf = (value: YamlValue) => ({ file, line: locate(base + rangeOf(value.node)[0]).line });
    readObject(content, {
      nodeRole: ({ value, ...role }) => facts.nodeRoles.push({ ...placeOf(value), ...role }),
      mappedElsewhere: (arn) => {
        if (arn !== undefined) facts.mappedElsewhere.push(arn);
      },
      serviceAccount: (name, value, roleArn) =>
        facts.serviceAccounts.push({ ...placeOf(value), name, roleArn }),
      group: (name) => facts.boundGroups.push(name),
      user: (name) => facts.boundUsers.push(name),
    });
  }
  return facts;
}

interface ObjectCollector extends FactCollector {
  serviceAccount(name: string, value: YamlValue, roleArn: string): void;
  group(name: string): void;
  user(name: string): void;
}

function readObject(object: KubernetesObject, collect: ObjectCollector): void {
  if (object.kind === undefined) readCloudFormation(object.value, collect);
  else READERS.get(object.kind)?.(object, collect);
}

type Reader = (object: KubernetesObject, collect: ObjectCollector) => void;

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
function readAccessEntry({ value }: KubernetesObject, collect: ObjectCollector): void {
  collect.mappedElsewhere(textAt(value, "spec", "principalARN"));
  collect.mappedElsewhere(textAt(value, "spec", "forProvider", "principalArn"));
}

/** https://karpenter.sh/docs/concepts/nodeclasses/#specrole : the name of a role. Karpenter adds no entry for it. */
function readNodeClass(object: KubernetesObject, collect: ObjectCollector): void {
  if (!textAt(object.value, "apiVersion")?.startsWith("karpenter.k8s.aws/")) return;
  const value = at(object.value, "spec", "role");
  const role = textAt(object.value, "spec", "role");
  if (value === undefined || role === undefined) return;
  collect.nodeRole({ value, role, runs: "nodes", what: `EC2NodeClass ${object.name ?? "(no name)"}` });
}

/** https://docs.aws.amazon.com/eks/latest/userguide/associate-service-account-role.html */
function readServiceAccount(object: KubernetesObject, collect: ObjectCollector): void {
  const path = ["metadata", "annotations", "eks.amazonaws.com/role-arn"] as const;
  const value = at(object.value, ...path);
  const roleArn = textAt(object.value, ...path);
  if (value !== undefined && roleArn !== undefined) {
    collect.serviceAccount(fullName(object), value, roleArn);
  }
}

function readSubjects({ value }: KubernetesObject, collect: ObjectCollector): void {
  for (const subject of itemsAt(value, "subjects")) {
    const name = textAt(subject, "name");
    if (name === undefined) continue;
    const kind = textAt(subject, "kind");
    if (kind === "Group") collect.group(name);
    if (kind === "User") collect.user(name);
  }
}
