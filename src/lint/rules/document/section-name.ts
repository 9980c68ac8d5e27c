import type { LintConfigMap } from "../../../document/document.ts";
import { rewrite } from "../../../document/nodes.ts";
import { type SectionName, sectionNames } from "../../../document/problem.ts";
import { LOCKED_OUT } from "../../../document/problem-words.ts";
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
    misspelt: ({ key, section, isRisky }: { key: string; section: SectionName; isRisky: boolean }) =>
      `'${shorten(key)}' is misspelt, so the authenticator does not read it, and ${LOCKED_OUT[section]}; name it ${section}, in exactly this spelling${isRisky ? REPLACES : ""}`,
    misplaced: ({ key, section }: { key: string; section: SectionName }) =>
      `${key === section ? key : `'${shorten(key)}', which looks like ${section},`} is not under the ConfigMap's data, so the authenticator does not read it, and ${LOCKED_OUT[section]}; move it under data`,
    "holds-sections": ({ key }: { key: string }) =>
      `the sections under '${shorten(key)}' are not read, so nobody gets in by them: the authenticator reads only what is under the ConfigMap's data; move them there, as text`,
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
