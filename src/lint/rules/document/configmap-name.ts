import type { LintConfigMap } from "../../../document/document.ts";
import { noAwsAuth } from "../../../document/find-sections.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import type { MappingKind } from "../../../document/mapping-kind.ts";
import { type LintText, rewrite } from "../../../document/nodes.ts";
import { intendedSection } from "../../../document/section-names.ts";
import type { Span } from "../../../document/source.ts";
import { shorten } from "../../../text/shorten.ts";
import { defineRule } from "../../engine/rule.ts";
import { letsSomebodyIn } from "../../knowledge/counting.ts";
import { linesOf } from "../../knowledge/places.ts";
import { isMeantForNode } from "../../knowledge/whole-map.ts";

const READ = `the ConfigMap ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME}`;
const READS = `the authenticator reads only ${READ}, so nobody gets in by this object`;

interface Other {
  readonly value: string;
  /** The line of the ConfigMap that is read, where the file has it. */
  readonly read: number | undefined;
}

const other =
  (field: "kind" | "name" | "namespace", right: string) =>
  ({ value, read }: Other) =>
    `${field} '${shorten(value)}' is not ${right}: ${READS}; ${read === undefined ? `write ${right}` : `the one that is read is at line ${read}: move the entries there`}`;

const INSTEAD = `to have EKS read it, write its lists as text under data of ${READ}`;

/** What holds mappings for another back end of the authenticator. */
const OTHER_BACK_ENDS: Readonly<Record<Exclude<MappingKind, "mapRoles" | "mapUsers">, string>> = {
  "dynamic-file": `this is a document for the authenticator's back end DynamicFile, not a ConfigMap: EKS does not read it, and it is not linted; ${INSTEAD}`,
  "server-config": `this is the authenticator's own configuration, which its back end MountedFile reads, not a ConfigMap: EKS does not read it, and it is not linted; ${INSTEAD}`,
  "server-config-map": `this ConfigMap holds the authenticator's own configuration, which its back end MountedFile reads: EKS does not read it, and it is not linted; ${INSTEAD}`,
};

/** Source: the reference watches kube-system/aws-auth (pkg/mapper/configmap/configmap.go), and no other ConfigMap. */
export const configmapName = defineRule({
  name: "configmap-name",
  description: "mappings in another object than the ConfigMap kube-system/aws-auth, which no one reads",
  level: "error",
  fixes: false,
  messages: {
    kind: other("kind", "ConfigMap"),
    name: other("name", AWS_AUTH_NAME),
    namespace: other("namespace", AWS_AUTH_NAMESPACE),
    "no-name": () => `this object has no name: ${READS}; add "name: ${AWS_AUTH_NAME}" under metadata`,
    "no-object": ({ section }: { section: string }) =>
      `this is not a ConfigMap, since it has no apiVersion, kind and data: the authenticator reads only ${READ}, so nobody gets in by this; put ${section}, as text, under its data`,
    "other-back-end": ({ kind }: { kind: keyof typeof OTHER_BACK_ENDS }) => OTHER_BACK_ENDS[kind],
    "other-back-end-beside": ({ kind }: { kind: keyof typeof OTHER_BACK_ENDS }) => OTHER_BACK_ENDS[kind],
    "no-aws-auth": ({ why }: { why: string }) => why,
  },
  unread: ["no-aws-auth", "other-back-end"],
  check(document, report) {
    const { configMaps, faults, text, others, otherMappings, source, isRead } = document;
    const readLabel = configMaps.find(({ isAwsAuth }) => isAwsAuth)?.label;
    const read = readLabel && linesOf(document)(readLabel);
    const related = readLabel && [{ span: readLabel, what: "the ConfigMap that is read" }];
    for (const configMap of configMaps) {
      const section = listWithoutObject(configMap);
      if (section !== undefined) report(configMap.label, { found: "no-object", section });
      if (configMap.isAwsAuth) continue;
      const canBeRead = read === undefined && canBeAwsAuth(configMap);
      for (const { found, right, field } of otherNames(configMap)) {
        const suggestion = canBeRead ? rewrite(field, right) : undefined;
        report(field.span, { found, value: field.value, read }, { suggestion, ...(related && { related }) });
      }
      if (configMap.name === undefined && configMap.kind !== undefined) {
        report(spanWithoutName(configMap), { found: "no-name" });
      }
    }
    for (const { kind, span } of otherMappings) {
      if (kind === "mapRoles" || kind === "mapUsers") continue;
      if (configMaps.length === 0) report(span, { found: "other-back-end", kind });
      else report(span, { found: "other-back-end-beside", kind }, { severity: "info" });
    }
    // A document that cannot be read may be one.
    if (configMaps.length === 0 && otherMappings.length === 0 && faults.length === 0 && isRead) {
      report({ source, start: 0, end: 0 }, { found: "no-aws-auth", why: noAwsAuth(text, others) });
    }
  },
});

interface OtherName {
  readonly found: "kind" | "name" | "namespace";
  readonly right: string;
  readonly field: LintText;
}

/** What keeps a ConfigMap from being the one that is read. */
function otherNames({ kind, name, namespace }: LintConfigMap): OtherName[] {
  const fields = [
    { found: "kind", field: kind, right: "ConfigMap" },
    { found: "name", field: name, right: AWS_AUTH_NAME },
    { found: "namespace", field: namespace, right: AWS_AUTH_NAMESPACE },
  ] as const;
  return fields.flatMap(({ found, field, right }) =>
    field === undefined || field.value === right ? [] : [{ found, field, right }],
  );
}

function spanWithoutName({ members, label }: LintConfigMap): Span {
  return members.find(({ key }) => key.value === "metadata")?.key.span ?? label;
}

/** The first section of a mapping that is no ConfigMap at all, where it is a list, which a ConfigMap cannot hold. */
function listWithoutObject({ object, sections, isSectionAlone }: LintConfigMap): string | undefined {
  if (isSectionAlone || object.data !== object.value || object.kind !== undefined) return undefined;
  return sections.find(({ isText }) => !isText)?.name;
}

/** Whether it can be aws-auth as it is. Of the one that is read, other rules would find more: that it maps only nodes, or no one. */
function canBeAwsAuth({ entries, data, members, object }: LintConfigMap): boolean {
  const hasNodes = entries.some((entry) => entry.section.name === "mapRoles" && isMeantForNode(entry));
  const hasPeople = entries.some((entry) => letsSomebodyIn(entry) && !isMeantForNode(entry));
  const metadata = object.value.entries.get("metadata")?.value;
  const isOwned = metadata?.kind === "map" && metadata.entries.has("ownerReferences");
  const isPlain = data.every(({ key }) => intendedSection(key.value) !== undefined);
  return (
    hasNodes && hasPeople && isPlain && !isOwned && members.every(({ key }) => key.value !== "immutable")
  );
}
