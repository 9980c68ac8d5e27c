import type { LintConfigMap } from "../../../document/document.ts";
import { rewrite } from "../../../document/nodes.ts";
import { sectionNames } from "../../../document/problem.ts";
import type { LintSection } from "../../../document/section.ts";
import { intendedSection } from "../../../document/section-names.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { REPLACES, wouldReplace } from "../../knowledge/arns.ts";

/** Source: the reference's pkg/mapper/configmap/configmap.go asks for the three keys, case-sensitively. */
export const sectionName = defineRule({
  name: "section-name",
  description: "a misspelt or misplaced section, which is ignored without a word",
  level: "error",
  fixes: true,
  messages: {
    misspelt: ({ key, section, isRisky }: { key: string; section: string; isRisky: boolean }) =>
      `'${shorten(key)}' is ignored, and every entry in it: the authenticator reads ${section}, in exactly this spelling${isRisky ? REPLACES : ""}`,
    misplaced: ({ key, section }: { key: string; section: string }) =>
      `${key === section ? key : `'${shorten(key)}', which looks like ${section},`} is ignored, and every entry in it: it belongs under the ConfigMap's data`,
    "holds-sections": ({ key }: { key: string }) =>
      `'${shorten(key)}' is ignored, and every section in it: a ConfigMap's sections stand under data`,
  },
  check({ configMaps }, report) {
    for (const configMap of configMaps) {
      for (const section of configMap.sections) {
        const { key, name } = section;
        if (key.value === name) continue;
        const isRisky = wouldReplace(section);
        const fix = !isRisky && isAlone(section, configMap) ? rewrite(key, name) : undefined;
        report(key.span, { found: "misspelt", key: key.value, section: name, isRisky }, { fix });
      }
      for (const { key, value } of configMap.members) {
        const section = intendedSection(key.value);
        const holdsSections = value.kind === "map" && sectionNames.some((name) => value.entries.has(name));
        if (section !== undefined && configMap.object.data !== configMap.object.value) {
          report(key.span, { found: "misplaced", key: key.value, section });
        } else if (holdsSections && key.value !== "data") {
          report(key.span, { found: "holds-sections", key: key.value });
        }
      }
    }
  },
});

/** With two keys that mean one section, it is not clear what was meant to be read. */
function isAlone({ name }: LintSection, { data }: LintConfigMap): boolean {
  return data.filter(({ key }) => intendedSection(key.value) === name).length === 1;
}
