// What is left of a document where values that are not known come after known ones of the same mapping, and may replace them.
import { isMember, literalOf, type MapValue, type SourceValue } from "../../sources/model/value.ts";

/** The document without what may be replaced; undefined where nothing may be. */
export function withoutOverridden(content: SourceValue): SourceValue | undefined {
  if (content.kind !== "map") return undefined;
  const left = behindHoles(content);
  let isLess = left.members.length < content.members.length;
  const members = left.members.map((each) => {
    if (!isMember(each) || literalOf(each.key) !== "data" || each.value.kind !== "map") return each;
    const value = behindHoles(each.value);
    isLess ||= value.members.length < each.value.members.length;
    return { ...each, value };
  });
  return isLess ? { ...left, members } : undefined;
}

function behindHoles(map: MapValue): MapValue {
  const last = map.members.findLastIndex((each) => !isMember(each));
  return last === -1 ? map : { ...map, members: map.members.slice(last) };
}
