// What `Ref` and `Fn::GetAtt` say of parameters, pseudo parameters and resources.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-ref.html
import type { Hole } from "../model/hole.ts";
import type { Place, SourceValue, TextValue } from "../model/value.ts";
import type { Scope } from "./scope.ts";
import { membersOf, type Resource } from "./template.ts";
import { isTooLong } from "./texts.ts";

/** Whatever has this value is not there. */
export const NO_VALUE = "AWS::NoValue";

/** Undefined for `AWS::NoValue`. A parameter's default is not its value: whoever makes the stack may give another. */
export function refTo(name: string, at: Place, scope: Scope): SourceValue | undefined {
  const { template } = scope;
  if (name === NO_VALUE) return undefined;
  const resource = template.resources.get(name);
  const known = resource === undefined ? undefined : ownName(resource, scope);
  if (known !== undefined) return { ...known, at };
  const isList = LIST.test(template.parameters.get(name) ?? "") || name === "AWS::NotificationARNs";
  return holeValue(reference(name, isList ? "value" : "text"), at);
}

const LIST = /^(?:List<|CommaDelimitedList$|AWS::SSM::Parameter::Value<(?:List<|CommaDelimitedList>))/;

/** @param attribute `Role.Arn` */
export function attributeTo(attribute: string, at: Place): SourceValue {
  const isText = /\.Outputs\.|Arn$/.test(attribute);
  return holeValue(reference(attribute, isText ? "text" : "value"), at);
}

function reference(name: string, shape: "text" | "value"): Hole {
  return { shape, expression: `\${${name}}`, why: "reference" };
}

export function holeValue(hole: Hole, at: Place): SourceValue {
  return hole.shape === "text" ? { kind: "text", pieces: [{ hole, at }], at } : { kind: "hole", hole, at };
}

/** What `Ref` gives is the name that the template gives the resource, for these types. */
const NAMED_BY: ReadonlyMap<string, readonly [property: string, key?: string]> = new Map([
  ["AWS::IAM::Role", ["RoleName"]],
  ["AWS::IAM::User", ["UserName"]],
  ["AWS::EKS::Cluster", ["Name"]],
  ["Custom::AWSCDK-EKS-Cluster", ["Config", "name"]],
]);

/** Where a name refers to others' names, so many pieces are followed. */
const MAX_PIECES = 50;

function ownName({ id, type, properties }: Resource, scope: Scope): TextValue | undefined {
  const { names, textFrom } = scope;
  if (names.has(id)) return names.get(id);
  names.set(id, undefined); // a name that refers to itself is not known
  const [namedBy = "", key] = NAMED_BY.get(type) ?? [];
  const holder = properties.get(namedBy)?.value;
  const property = key === undefined ? holder : membersOf(holder).get(key)?.value;
  const name = property === undefined ? undefined : textFrom(property);
  const isUsable = name !== undefined && name.pieces.length <= MAX_PIECES && !isTooLong(name.pieces);
  names.set(id, isUsable ? name : undefined);
  return names.get(id);
}
