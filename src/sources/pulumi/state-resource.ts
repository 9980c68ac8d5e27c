// One resource of a Pulumi state. Source: sdk/go/common/apitype/core.go of github.com/pulumi/pulumi (ResourceV3)
import { memberOf, type Place, type SourceValue } from "../model/value.ts";
import type { JsonText } from "../terraform-json/json-text.ts";
import { jsonValue } from "../terraform-json/json-value.ts";
import { stateValue } from "./state-value.ts";

export interface StateResource {
  readonly urn: string;
  /** Where it is named. */
  readonly at: Place;
  readonly type: string;
  /** The URN of the component that it is a part of. */
  readonly parent: string | undefined;
  /** What the program says, and what the provider gave back. */
  readonly inputs: SourceValue | undefined;
  readonly outputs: SourceValue | undefined;
}

/** @param state Which of two states a preview tells it of. */
export function stateResource(json: JsonText, whole: Place, state?: "before"): StateResource | undefined {
  const members = json.object(whole);
  const at = members.get("urn");
  const urn = json.textAt(at);
  const type = json.textAt(members.get("type"));
  if (at === undefined || urn === undefined || type === undefined || !TYPES.has(type)) return undefined;
  // It waits for its deletion: another one is in its place, or none.
  const gone = members.get("delete");
  if (gone !== undefined && json.text.slice(gone.start, gone.end) === "true") return undefined;
  // Without the stack and the project.
  const path = `${urn.split("::").slice(2).join("::")}${state === undefined ? "" : " before the update"}`;
  const valueIn = (key: string) => {
    const place = members.get(key);
    return place && stateValue(jsonValue(json, place), path);
  };
  const parent = json.textAt(members.get("parent"));
  return { urn, at, type, parent, inputs: valueIn("inputs"), outputs: valueIn("outputs") };
}

/** As the program has it, else as the provider has filled it in. */
export function property({ inputs, outputs }: StateResource, name: string): SourceValue | undefined {
  const own = setIn(inputs, name);
  if (own !== undefined && own.kind !== "hole") return own;
  return setIn(outputs, name) ?? own;
}

function setIn(values: SourceValue | undefined, name: string): SourceValue | undefined {
  const value = memberOf(values, name);
  return value?.kind === "scalar" && value.value === null ? undefined : value;
}

/** The types that say who gets in. `aws-native` is CloudFormation's, with the same names. */
const TYPES: ReadonlySet<string> = new Set([
  "kubernetes:core/v1:ConfigMap",
  "kubernetes:core/v1:ConfigMapPatch",
  "aws:eks/accessEntry:AccessEntry",
  "aws:eks/accessPolicyAssociation:AccessPolicyAssociation",
  "aws:eks/cluster:Cluster",
  "aws-native:eks:AccessEntry",
  "aws-native:eks:Cluster",
  "eks:index:Cluster",
]);
