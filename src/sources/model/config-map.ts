// A ConfigMap that nobody has written as one: a resource of Terraform's, a tool or a controller makes it.
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../document/manifest.ts";
import { given, type ListValue, type MapValue, type Member, type Place, type SourceValue } from "./value.ts";

/** A member whose key nobody has written. @param at Where the key is said. Default: with its value. */
export function memberAt(key: string, value: SourceValue, at: Place = value.at): Member {
  return { key: given(key, at), value };
}

export function mapOf(members: readonly Member[], at: Place): MapValue {
  return { kind: "map", members, at };
}

export function listOf(items: readonly SourceValue[], at: Place): ListValue {
  return { kind: "list", items, at };
}

/** @param members What it has besides: `data`, `immutable`. */
export function configMapWith(metadata: SourceValue, members: readonly Member[], at: Place): MapValue {
  const head = [
    memberAt("apiVersion", given("v1", at)),
    memberAt("kind", given("ConfigMap", at)),
    memberAt("metadata", metadata),
  ];
  return mapOf([...head, ...members], at);
}

/** The name and namespace under which the reference reads it, but for what a text says of them. */
export function awsAuthMetadata(
  at: Place,
  said: { readonly name?: SourceValue | undefined; readonly namespace?: SourceValue | undefined } = {},
): MapValue {
  const { name = given(AWS_AUTH_NAME, at), namespace = given(AWS_AUTH_NAMESPACE, at) } = said;
  return mapOf([memberAt("name", name), memberAt("namespace", namespace)], at);
}

/** The ConfigMap that the reference reads, with this data. */
export function awsAuthWith(data: SourceValue, at: Place): MapValue {
  return configMapWith(awsAuthMetadata(at), [memberAt("data", data, at)], at);
}
