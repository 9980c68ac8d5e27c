// A ConfigMap among the attributes of a resource, as the object that the cluster gets.

import { AWS_AUTH_NAME } from "../../document/manifest.ts";
import { sectionNames } from "../../document/problem.ts";
import { configMapWith, memberAt } from "../model/config-map.ts";
import {
  given,
  isMember,
  literalOf,
  type Member,
  memberOf,
  type SourceValue,
  valueAt,
} from "../model/value.ts";
import { isNamedAwsAuth, type ReadResource, type Resource } from "./resource.ts";

export function isSet(value: SourceValue | undefined): value is SourceValue {
  return value !== undefined && !(value.kind === "scalar" && value.value === null);
}

/**
 * The resources of the provider `kubernetes` that hold a ConfigMap's data.
 * Source: https://registry.terraform.io/providers/hashicorp/kubernetes/latest/docs/resources/config_map_v1
 */
export const readConfigMap: ReadResource = (resource, found) => {
  const content = contentOf(resource);
  if (content === undefined) return;
  found.documents.push({
    name: resource.address,
    isAddress: true,
    at: resource.at,
    content,
    isGenerated: true,
    // It takes over the keys that it names, and no other.
    isPart: isDataOnly(resource),
  });
  const binary = memberOf(resource.values, "binary_data");
  for (const each of binary?.kind === "map" ? binary.members : []) {
    if (isMember(each) && sectionNames.some((name) => name === literalOf(each.key))) {
      found.problems.push({
        message: `${literalOf(each.key)} of ${resource.address} is in binary_data, which the authenticator does not read: put it in data`,
        at: each.key.at,
        isLoss: false,
      });
    }
  }
};

export function isDataOnly({ type }: Resource): boolean {
  return type === "kubernetes_config_map_v1_data";
}

function contentOf(resource: Resource): SourceValue | undefined {
  const { values, at } = resource;
  const metadata = valueAt(values, "metadata", 0);
  const name = memberOf(metadata, "name");
  const data = memberOf(values, "data");
  if (!isAboutAwsAuth(resource, name, data)) return undefined;
  const namespace = memberOf(metadata, "namespace");
  const more = ["labels", "annotations"].flatMap((key) => memberIn(key, memberOf(metadata, key)));
  const members: Member[] = [
    ...(isSet(name) ? [memberAt("name", name)] : []),
    memberAt("namespace", isSet(namespace) ? namespace : given("default", metadata?.at ?? at)),
    ...more,
  ];
  return configMapWith(
    { kind: "map", members, at: metadata?.at ?? at },
    [
      ...(isSet(data) ? [memberAt("data", membersOf(data))] : []),
      ...memberIn("immutable", memberOf(values, "immutable")),
    ],
    at,
  );
}

/** Whether it is aws-auth by its name, or by what it holds. */
export function isAboutAwsAuth(
  resource: Resource,
  name: SourceValue | undefined,
  data: SourceValue | undefined,
): boolean {
  if (literalOf(name) === AWS_AUTH_NAME) return true;
  if (sectionNames.some((section) => memberOf(data, section) !== undefined)) return true;
  return isSet(name) && literalOf(name) === undefined && isNamedAwsAuth(resource);
}

/** What is left out: no value, `false`, and an empty mapping. */
function memberIn(name: string, value: SourceValue | undefined): Member[] {
  if (!isSet(value) || (value.kind === "scalar" && value.value === false)) return [];
  return value.kind === "map" && value.members.length === 0 ? [] : [memberAt(name, value)];
}

/** Of a mapping that is not known, not even its keys are. */
function membersOf(data: SourceValue): SourceValue {
  if (data.kind !== "hole") return data;
  const { at, hole } = data;
  return { kind: "map", members: [{ kind: "hole", hole: { ...hole, shape: "members" }, at }], at };
}
