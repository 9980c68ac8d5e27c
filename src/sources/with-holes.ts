// Marks what of an entry is not known.
import type { Mapping } from "../schema/entries.ts";
import type { EntryHole } from "../schema/hole.ts";
import { type Markers, unknownOf } from "./markers.ts";
import type { Hole } from "./model/hole.ts";

/** @param lostGroups What stands in the place of its list of groups. */
export function withHoles<Each extends Mapping>(
  mapping: Each,
  markers: Markers,
  lostGroups: Hole | undefined,
): Each {
  const holes: EntryHole[] = [];
  const shown = (text: string, field: EntryHole["field"], item?: number): string => {
    const found = markers.shown(text);
    const at = item === undefined ? {} : { item };
    for (const hole of found.holes) holes.push({ ...hole, field, ...at });
    return found.text;
  };
  const groups = [
    ...mapping.groups.map((group, item) => {
      const isWhole = markers.only(group)?.shape === "items";
      const text = shown(group, "groups", item);
      const last = holes.at(-1);
      if (isWhole && last !== undefined) holes[holes.length - 1] = { ...last, whole: true };
      return text;
    }),
    ...(lostGroups === undefined ? [] : [lostGroups.expression]),
  ];
  if (lostGroups !== undefined) {
    const { expression } = lostGroups;
    const item = groups.length - 1;
    holes.push({
      ...unknownOf(lostGroups),
      field: "groups",
      item,
      whole: true,
      start: 0,
      end: expression.length,
    });
  }
  const texts = { username: shown(mapping.username, "username"), groups, ...identityOf(mapping, shown) };
  // By a userid that is not known, nobody is found.
  const { userId, ...rest } = mapping;
  const isOpen = userId !== undefined && markers.shown(userId).holes.length > 0;
  if (holes.length === 0 && !isOpen) return mapping;
  const known = isOpen ? (rest as Each) : mapping; // userId is optional
  return { ...known, ...texts, ...(holes.length === 0 ? {} : { holes }) };
}

function identityOf(mapping: Mapping, shown: (text: string, field: EntryHole["field"]) => string) {
  switch (mapping.kind) {
    case "role":
      return { roleArn: shown(mapping.roleArn, "roleArn") };
    case "user":
      return { userArn: shown(mapping.userArn, "userArn") };
    case "sso": {
      const { permissionSetName, accountId } = mapping.sso;
      return {
        sso: {
          ...mapping.sso,
          permissionSetName: shown(permissionSetName, "permissionSetName"),
          accountId: shown(accountId, "accountId"),
        },
      };
    }
  }
}
