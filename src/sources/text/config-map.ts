// The aws-auth ConfigMap around sections that stand alone.
import { awsAuthMetadata, configMapWith, memberAt } from "../model/config-map.ts";
import { given, type Member, type Place, type SourceValue } from "../model/value.ts";

/** @param data The sections. @param metadata What the text says of it. Default: it is the one that the reference reads. */
export function configMapOf(
  data: readonly Member[],
  at: Place,
  metadata: { readonly name?: SourceValue | undefined; readonly namespace?: SourceValue | undefined } = {},
): SourceValue {
  return configMapWith(
    awsAuthMetadata(at, metadata),
    [memberAt("data", { kind: "map", members: data, at })],
    at,
  );
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
