// The aws-auth ConfigMap around sections that stand alone.
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../document/manifest.ts";
import { given, type Member, type Place, type SourceValue } from "../model/value.ts";

/** @param data The sections. @param metadata What the text says of it. Default: it is the one that the reference reads. */
export function configMapOf(
  data: readonly Member[],
  at: Place,
  metadata: { readonly name?: SourceValue | undefined; readonly namespace?: SourceValue | undefined } = {},
): SourceValue {
  const { name = given(AWS_AUTH_NAME, at), namespace = given(AWS_AUTH_NAMESPACE, at) } = metadata;
  return mapOf(at, {
    apiVersion: given("v1", at),
    kind: given("ConfigMap", at),
    metadata: mapOf(at, { name, namespace }),
    data: { kind: "map", members: data, at },
  });
}

/** A mapping whose keys nobody wrote. What is undefined is left out. */
export function mapOf(at: Place, members: Readonly<Record<string, SourceValue | undefined>>): SourceValue {
  return {
    kind: "map",
    members: Object.entries(members).flatMap(([key, value]) =>
      value === undefined ? [] : [{ key: given(key, value.at), value }],
    ),
    at,
  };
}
