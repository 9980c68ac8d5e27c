// Which section a key of the ConfigMap's data is meant to be.

import { nearest } from "../text/spelling.ts";
import { type SectionName, sectionNames } from "./problem.ts";

/** `mapRoles` for `maproles`, `MapRole`, `map_roles`, `mapRols`; undefined for keys that mean something else. */
export function intendedSection(key: string): SectionName | undefined {
  const exact = sectionNames.find((name) => name === key);
  return exact ?? nearest(key.replace(/[\s_.-]/gu, ""), sectionNames, 2);
}
