// Where a key of a mapping stands.
import { isMember, literalOf, type Member, type Place, type SourceValue } from "../model/value.ts";

/** The member with a key, as `memberOf` takes it. */
export function memberWithKey(value: SourceValue | undefined, key: string): Member | undefined {
  if (value?.kind !== "map") return undefined;
  return value.members.findLast((each): each is Member => isMember(each) && literalOf(each.key) === key);
}

export function keyPlaceAt(value: SourceValue | undefined, key: string): Place | undefined {
  return memberWithKey(value, key)?.key.at;
}
