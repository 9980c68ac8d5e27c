import type { LintConfigMap } from "../../../document/document.ts";
import { noAwsAuth } from "../../../document/find-sections.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import type { Span } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";

const READS = `the authenticator reads the ConfigMap ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME} and no other, so that nothing in this object counts`;

interface Other {
  readonly value: string;
}

/** Source: the reference watches kube-system/aws-auth (pkg/mapper/configmap/configmap.go), and no other ConfigMap. */
export const configmapName = defineRule({
  name: "configmap-name",
  description: "mappings in another object than the ConfigMap kube-system/aws-auth, which no one reads",
  level: "error",
  fixes: false,
  messages: {
    kind: ({ value }: Other) => `kind '${shorten(value)}': ${READS}; write ConfigMap`,
    name: ({ value }: Other) => `name '${shorten(value)}': ${READS}; write ${AWS_AUTH_NAME}`,
    namespace: ({ value }: Other) => `namespace '${shorten(value)}': ${READS}; write ${AWS_AUTH_NAMESPACE}`,
    "no-name": () => `this object has no name: ${READS}; add "name: ${AWS_AUTH_NAME}" below metadata`,
    "no-aws-auth": ({ why }: { why: string }) => why,
  },
  unread: ["no-aws-auth"],
  check({ configMaps, faults, text, others, source, isRead }, report) {
    for (const configMap of configMaps) {
      if (configMap.isAwsAuth) continue;
      for (const { span, ...said } of otherNames(configMap)) report(span, said);
    }
    // A document that cannot be read may be one.
    if (configMaps.length === 0 && faults.length === 0 && isRead) {
      report({ source, start: 0, end: 0 }, { found: "no-aws-auth", why: noAwsAuth(text, others) });
    }
  },
});

type OtherName =
  | { readonly found: "kind" | "name" | "namespace"; readonly value: string; readonly span: Span }
  | { readonly found: "no-name"; readonly span: Span };

/** What keeps a ConfigMap from being the one that is read. */
function otherNames({ kind, name, namespace, label, members }: LintConfigMap): OtherName[] {
  const isOther = [
    { found: "kind", text: kind, right: "ConfigMap" },
    { found: "name", text: name, right: AWS_AUTH_NAME },
    { found: "namespace", text: namespace, right: AWS_AUTH_NAMESPACE },
  ] as const;
  const others: OtherName[] = isOther.flatMap(({ found, text, right }) =>
    text === undefined || text.value === right ? [] : [{ found, value: text.value, span: text.span }],
  );
  if (name === undefined && kind !== undefined) {
    const span = members.find(({ key }) => key.value === "metadata")?.key.span ?? label;
    others.push({ found: "no-name", span });
  }
  return others;
}
