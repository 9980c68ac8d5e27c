// An aws-auth ConfigMap that nobody has written: a tool or a controller makes it of entries.
import {
  given,
  type ListValue,
  type MapValue,
  type Member,
  type Place,
  type SourceValue,
} from "../model/value.ts";

/** Sections as lists of entries. One without entries is left out. */
export interface Sections {
  readonly mapRoles?: readonly SourceValue[] | undefined;
  readonly mapUsers?: readonly SourceValue[] | undefined;
  readonly mapAccounts?: readonly SourceValue[] | undefined;
}

/** @param at What stands there is what the ConfigMap is made of. */
export function awsAuthOf(sections: Sections, at: Place): MapValue {
  const data = Object.entries(sections).flatMap(([name, items]) =>
    items === undefined || items.length === 0 ? [] : [memberAt(name, listOf(items, at), at)],
  );
  return awsAuthWith(data, at);
}

/** @param data Its sections, with their names. */
export function awsAuthWith(data: readonly Member[], at: Place): MapValue {
  return mapOf(
    [
      memberAt("apiVersion", given("v1", at), at),
      memberAt("kind", given("ConfigMap", at), at),
      memberAt(
        "metadata",
        mapOf(
          [memberAt("name", given("aws-auth", at), at), memberAt("namespace", given("kube-system", at), at)],
          at,
        ),
        at,
      ),
      memberAt("data", mapOf(data, at), at),
    ],
    at,
  );
}

/** A member whose key nobody has written. */
export function memberAt(key: string, value: SourceValue, at: Place): Member {
  return { key: given(key, at), value };
}

export function mapOf(members: readonly Member[], at: Place): MapValue {
  return { kind: "map", members, at };
}

export function listOf(items: readonly SourceValue[], at: Place): ListValue {
  return { kind: "list", items, at };
}
