import type { LintConfigMap } from "../../../document/document.ts";
import { noAwsAuth } from "../../../document/find-sections.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule, type Report } from "../../engine/rule.ts";

/** Source: the reference watches kube-system/aws-auth (pkg/mapper/configmap/configmap.go), and no other ConfigMap. */
export const configmapName = defineRule({
  name: "configmap-name",
  description: "mappings in another object than the ConfigMap kube-system/aws-auth, which no one reads",
  level: "error",
  fixes: false,
  check({ configMaps, faults, text, others, source, isRead }, report) {
    for (const configMap of configMaps) if (!configMap.isAwsAuth) checkNames(configMap, report);
    if (configMaps.length === 0 && faults.length === 0 && isRead) {
      report({ source, start: 0, end: 0 }, noAwsAuth(text, others));
    }
  },
});

function checkNames({ kind, name, namespace, label, members }: LintConfigMap, report: Report): void {
  const reads = `the authenticator reads the ConfigMap ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME} and no other, so that nothing in this object counts`;
  if (kind !== undefined && kind.value !== "ConfigMap") {
    report(kind.span, `kind '${shorten(kind.value)}': ${reads}; write ConfigMap`);
  }
  if (name !== undefined && name.value !== AWS_AUTH_NAME) {
    report(name.span, `name '${shorten(name.value)}': ${reads}; write ${AWS_AUTH_NAME}`);
  }
  if (namespace !== undefined && namespace.value !== AWS_AUTH_NAMESPACE) {
    report(namespace.span, `namespace '${shorten(namespace.value)}': ${reads}; write ${AWS_AUTH_NAMESPACE}`);
  }
  if (name === undefined && kind !== undefined) {
    const at = members.find(({ key }) => key.value === "metadata")?.key.span ?? label;
    report(at, `this object has no name: ${reads}; add "name: ${AWS_AUTH_NAME}" below metadata`);
  }
}
