// What a resource takes over when it is created.
import type { SourceDocument } from "../model/reading.ts";
import { isMember, literalOf, memberOf, type Place, type SourceValue } from "../model/value.ts";
import { objectIn } from "./manifests.ts";

/** They are created over what is there: the one takes over its keys by force, the other one applies a manifest. */
const TAKING_OVER: ReadonlySet<string> = new Set(["kubernetes_config_map_v1_data", "kubectl_manifest"]);

/** The cluster may have had these keys already, with values that the plan does not say. */
export function beforeCreation(type: string, documents: readonly SourceDocument[]): SourceDocument[] {
  if (!TAKING_OVER.has(type)) return [];
  return documents.map((document) => {
    const object = document.content.kind === "text" ? objectIn(document.content) : document.content;
    return { ...document, isPart: true, content: withoutData(object ?? document.content) };
  });
}

function withoutData(object: SourceValue): SourceValue {
  const data = memberOf(object, "data");
  if (object.kind !== "map" || data?.kind !== "map") return object;
  const members = data.members.map((each) =>
    isMember(each)
      ? { key: each.key, value: notSaid(literalOf(each.key) ?? "data", each.value.at) }
      : { ...each, hole: { ...each.hole, expression: "(data before the plan)", why: "reference" as const } },
  );
  return {
    ...object,
    members: object.members.map((each) =>
      isMember(each) && literalOf(each.key) === "data"
        ? { key: each.key, value: { ...data, members } }
        : each,
    ),
  };
}

function notSaid(key: string, at: Place): SourceValue {
  return {
    kind: "hole",
    hole: { shape: "value", expression: `(${key} before the plan)`, why: "reference" },
    at,
  };
}
