import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/generatoroptions/ */
export const generatedNameSuffix = defineRule({
  name: "generated-name-suffix",
  description:
    "a configMapGenerator that puts a hash behind the name aws-auth, so that no one reads the ConfigMap",
  level: "error",
  fixes: true,
  messages: {
    hash: ({ name }: { name: string }) =>
      `kustomize puts a hash behind the name, so the ConfigMap is '${name}-…' and nobody gets in by it; set disableNameSuffixHash to true in its options`,
  },
  check(_document, report, _options, { slips }) {
    for (const {
      span,
      data: { name },
      fix,
    } of slipsOf(slips, "generated-name-suffix")) {
      report(span, { found: "hash", name: String(name) }, { fix });
    }
  },
});
