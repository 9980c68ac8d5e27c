// The roles of nodes that a ClusterConfig makes, and how they get in: by lines of aws-auth that eksctl adds, or by access
// entries that eksctl or EKS makes.
// Source: pkg/authconfigmap, pkg/cfn/builder/iam.go and pkg/actions/karpenter of https://github.com/eksctl-io/eksctl
import { NODE_GROUPS, NODE_PREFIX, WINDOWS_GROUP } from "../../identity/node-groups.ts";
import type { OwnObject } from "../kubernetes/own-objects.ts";
import { listOf, mapOf, memberAt } from "../model/config-map.ts";
import { shown } from "../model/plain.ts";
import type { SourceAccessEntry } from "../model/reading.ts";
import {
  given,
  isHolePiece,
  literalOf,
  type MapValue,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
  valueAt,
} from "../model/value.ts";
import { modeOf, roleArn } from "./cluster-facts.ts";

/** The lines that eksctl adds: for Karpenter's nodes always, for its own node groups where nothing else lets them in. */
export function nodeEntries({ value }: OwnObject): MapValue[] {
  const groups = modeOf(value) === "CONFIG_MAP" ? itemsAt(value, "nodeGroups") : [];
  const karpenter = memberOf(value, "karpenter");
  const name = valueAt(value, "metadata", "name");
  const entries = groups.map((group) => nodeEntry(instanceRole(group), group.at, isWindows(group)));
  if (karpenter?.kind !== "map" || name?.kind !== "text") return entries;
  const { at } = karpenter;
  const role: TextValue = {
    kind: "text",
    pieces: [...given("eksctl-KarpenterNodeRole-", at).pieces, ...name.pieces],
    at,
  };
  return [...entries, nodeEntry(roleArn(role, at), at, false)];
}

function nodeEntry(arn: SourceValue, at: Place, isOfWindows: boolean): MapValue {
  const groups = isOfWindows ? [WINDOWS_GROUP, ...NODE_GROUPS] : NODE_GROUPS;
  const list = listOf(
    groups.map((group) => given(group, at)),
    at,
  );
  return mapOf(
    [
      memberAt("rolearn", arn, at),
      memberAt("username", given(`${NODE_PREFIX}{{EC2PrivateDNSName}}`, at), at),
      memberAt("groups", list, at),
    ],
    at,
  );
}

/** The access entries that let nodes in, in the modes that have them. */
export function nodeAccessEntries({ title, value }: OwnObject): SourceAccessEntry[] {
  const mode = modeOf(value);
  if (mode === undefined || mode === "CONFIG_MAP") return [];
  const cluster = valueAt(value, "metadata", "name");
  const entry = (
    item: SourceValue,
    what: string,
    principalArn: SourceValue,
    type: string,
  ): SourceAccessEntry => {
    const name = memberOf(item, "name");
    const named = name?.kind === "text" ? ` ${shown(name)}` : "";
    const { at } = item;
    return {
      name: `${what}${named} of ${title}`,
      at,
      cluster,
      principalArn,
      type: given(type, at),
      policies: [],
    };
  };
  const typeOf = (group: SourceValue) => (isWindows(group) ? "EC2_WINDOWS" : "EC2_LINUX");
  return [
    ...itemsAt(value, "nodeGroups").map((group) =>
      entry(group, "node group", instanceRole(group), typeOf(group)),
    ),
    ...itemsAt(value, "managedNodeGroups").map((group) =>
      entry(group, "managed node group", instanceRole(group), typeOf(group)),
    ),
    ...itemsAt(value, "fargateProfiles").map((profile) => {
      const role = memberOf(profile, "podExecutionRoleARN") ?? generated("pod execution role", profile);
      return entry(profile, "Fargate profile", role, "FARGATE_LINUX");
    }),
  ];
}

function itemsAt(value: SourceValue, key: string): MapValue[] {
  const list = memberOf(value, key);
  return list?.kind === "list" ? list.items.filter((item) => item.kind === "map") : [];
}

/** Source: IsWindowsImage of pkg/apis/eksctl.io/v1alpha5/validation.go */
function isWindows(group: SourceValue): boolean {
  return literalOf(memberOf(group, "amiFamily"))?.startsWith("Windows") === true;
}

/** Without a path, as eksctl writes it. Of a role that is still to be made, what is known of its ARN. */
function instanceRole(group: MapValue): SourceValue {
  const iam = memberOf(group, "iam");
  const written = memberOf(iam, "instanceRoleARN");
  const profile = memberOf(iam, "instanceProfileARN");
  if (written !== undefined && literalOf(written) !== "") {
    return profile === undefined ? withoutPath(written) : written;
  }
  if (profile?.kind === "text")
    return roleArn(unknownName(`\${role of ${shown(profile)}}`, profile.at), profile.at);
  const name = memberOf(iam, "instanceRoleName");
  if (name?.kind === "text" && literalOf(name) !== "") return roleArn(name, name.at);
  return generated("instance role", group);
}

/** CloudFormation makes the name of the stack's, which begins so, and of something random. */
function generated(what: string, owner: MapValue): TextValue {
  const { at } = owner;
  const name = memberOf(owner, "name");
  const ofWhat = name?.kind === "text" ? shown(name) : `the group at ${at.start}`;
  const rest = unknownName(`\${generated name of the ${what} of ${ofWhat}}`, at);
  return roleArn({ ...rest, pieces: [...given("eksctl-", at).pieces, ...rest.pieces] }, at);
}

function unknownName(expression: string, at: Place): TextValue {
  return { kind: "text", pieces: [{ hole: { shape: "text", expression, why: "after-apply" }, at }], at };
}

/** Source: NormalizeARN of pkg/cfn/builder/iam_helper.go */
function withoutPath(arn: SourceValue): SourceValue {
  if (arn.kind !== "text") return arn;
  const [only, ...others] = arn.pieces;
  if (only === undefined || others.length > 0 || isHolePiece(only)) return arn;
  const [first, last] = [only.text.indexOf("/"), only.text.lastIndexOf("/")];
  if (first === last) return arn;
  const shift = last - first;
  const text = only.text.slice(0, first) + only.text.slice(last);
  const toFile = (offset: number) => only.toFile(offset < first ? offset : offset + shift);
  return { ...arn, pieces: [{ text, toFile }] };
}
