// An aws-auth ConfigMap that nobody has written: a tool or a controller makes it of entries.
import { awsAuthWith, listOf, mapOf, memberAt } from "../model/config-map.ts";
import type { MapValue, Place, SourceValue } from "../model/value.ts";

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
  return awsAuthWith(mapOf(data, at), at);
}
