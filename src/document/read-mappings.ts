// What the reference reads of a document that has been read for the rules.
import { rangeOf } from "../go-yaml/range.ts";
import type { Mappings } from "../schema/entries.ts";
import type { ReadText } from "./aws-auth.ts";
import type { LintConfigMap, LintDocument } from "./document.ts";

/**
 * The mappings that `parseAwsAuth` finds in the same text, without the empty accounts that stand for items it could not
 * reach. Of several aws-auth ConfigMaps the last one counts.
 */
export function mappingsIn({ configMaps }: LintDocument): Mappings {
  return mappingsOf(configMaps.findLast(({ isAwsAuth }) => isAwsAuth));
}

/** The mappings of one ConfigMap, whatever its name is. There are none if a section is no text: the API server refuses it. */
export function mappingsOf(configMap: LintConfigMap | undefined): Mappings {
  const sections = configMap?.sections ?? [];
  if (sections.some(({ isText, key, name }) => !isText && key.value === name)) {
    return { roles: [], users: [], accountItems: [] };
  }
  const mappings = configMap?.entries.flatMap(({ mapping }) => mapping ?? []) ?? [];
  return {
    roles: mappings.filter((mapping) => mapping.kind !== "user"),
    users: mappings.filter((mapping) => mapping.kind === "user"),
    accountItems: sections
      .flatMap((section) => section.accounts)
      .flatMap(({ isRead, value, index }) => (isRead ? [{ account: value, index }] : [])),
  };
}

/** The values of a ConfigMap's data, as `parseAwsAuth` gives them. */
export function textsOf(configMap: LintConfigMap | undefined): ReadText[] {
  if (configMap === undefined) return [];
  const keys = configMap.data.map(({ key, value }) => {
    const [start, end] = rangeOf(value.node);
    return { key: key.value, start, end };
  });
  return [{ text: configMap.source.text, sections: [], keys }];
}
