// Which section a key of the ConfigMap's data is meant to be.
import { type SectionName, sectionNames } from "../schema/problem.ts";

const LOWER: ReadonlyMap<string, SectionName> = new Map(
  sectionNames.flatMap((name) => {
    const plural = name.toLowerCase();
    const singular = plural.slice(0, -1);
    return [plural, singular, plural.slice(3), plural.replace("map", "maps")].map((spelling) => [
      spelling,
      name,
    ]);
  }),
);

/** `mapRoles` for `maproles`, `MapRole`, `map_roles`, `map-roles`, `mapRoles ` and `roles`; undefined for other keys. */
export function intendedSection(key: string): SectionName | undefined {
  return LOWER.get(key.toLowerCase().replace(/[\s_.-]/gu, ""));
}
