import { defineRule } from "../../engine/rule.ts";

/**
 * Terraform's file() and kustomize's configMapGenerator put such a file into a ConfigMap:
 * https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/configmapgenerator/
 */
export const sectionAlone = defineRule({
  name: "section-alone",
  description: "a list of entries without a ConfigMap around it, which is linted as the text of one section",
  level: "info",
  fixes: false,
  messages: {
    section: ({ section }: { section: string }) =>
      `this is a list of entries without a ConfigMap, and is linted as the text of ${section}; the authenticator reads it only once it stands as text under data: ${section}: | of the ConfigMap kube-system/aws-auth`,
  },
  check({ configMaps }, report) {
    for (const { isSectionAlone, label, sections } of configMaps) {
      const [section] = sections;
      if (isSectionAlone && section !== undefined) report(label, { found: "section", section: section.name });
    }
  },
});
