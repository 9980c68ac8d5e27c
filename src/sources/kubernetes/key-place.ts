// Where a key of a mapping stands.
import { isMember, literalOf, type Place, type SourceValue } from "../model/value.ts";

export function keyPlaceAt(value: SourceValue | undefined, key: string): Place | undefined {
  if (value?.kind !== "map") return undefined;
  const member = value.members.findLast((each) => isMember(each) && literalOf(each.key) === key);
  return member !== undefined && isMember(member) ? member.key.at : undefined;
}
