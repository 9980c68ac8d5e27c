// A CloudFormation template: its resources, and what its functions look up in it.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html
import { faultMessage } from "../../go-yaml/fault-words.ts";
import type { YamlMember, YamlValue } from "../../go-yaml/value.ts";
import { MAX_LENGTH, tooLarge } from "../../text/size.ts";
import { fileGround, type Ground, groundIn, placeOf } from "../embedded/ground.ts";
import { readGround, valueIn } from "../embedded/value.ts";
import type { SourceProblem } from "../model/reading.ts";
import type { Place } from "../model/value.ts";
import { literalText } from "./intrinsic.ts";

export interface Resource {
  /** The logical ID. */
  readonly id: string;
  /** Of its logical ID. */
  readonly at: Place;
  readonly type: string;
  /** A name in `Conditions`: whether the resource is made hangs on it. */
  readonly condition: string | undefined;
  readonly properties: ReadonlyMap<string, YamlMember>;
}

export interface Template {
  readonly ground: Ground;
  readonly resources: ReadonlyMap<string, Resource>;
  /** Their types: `String`, `CommaDelimitedList`. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly mappings: YamlValue | undefined;
}

export type TemplateReading =
  | { readonly template: Template; readonly problems: readonly SourceProblem[] }
  | { readonly template: undefined; readonly problems: readonly [SourceProblem] };

export function readTemplate(text: string): TemplateReading {
  return text.length > MAX_LENGTH ? lost(tooLarge(text)) : readIn(fileGround(text));
}

function readIn(ground: Ground): TemplateReading {
  const reading = readGround(ground);
  if (!reading.ok) {
    const { fault } = reading;
    const at = { start: ground.toFile(fault.start), end: ground.endToFile(fault.end) };
    return lost(`the template cannot be read: ${faultMessage(fault)}`, at);
  }
  const root = membersOf(reading.value);
  // What `aws cloudformation get-template` prints.
  const body = root.get("TemplateBody")?.value;
  if (body?.kind === "scalar") {
    const inner = valueIn(body, ground);
    if (inner.kind === "text") return readIn(groundIn(inner));
  }
  const sections = body?.kind === "map" ? body.entries : root;
  const resources = sections.get("Resources")?.value;
  if (resources?.kind !== "map") {
    return lost(
      "this is not a CloudFormation template: it has no mapping 'Resources'",
      placeOf(null, ground),
    );
  }
  const problems: SourceProblem[] = [];
  const template: Template = {
    ground,
    resources: new Map(resourcesIn(resources.entries, ground, problems)),
    parameters: new Map(
      [...membersOf(sections.get("Parameters")?.value)].map(([name, { value }]) => [
        name,
        literalText(membersOf(value).get("Type")?.value) ?? "String",
      ]),
    ),
    mappings: sections.get("Mappings")?.value,
  };
  return { template, problems };
}

function lost(message: string, at?: Place): TemplateReading {
  return { template: undefined, problems: [{ message, at, isLoss: true }] };
}

function* resourcesIn(
  members: ReadonlyMap<string, YamlMember>,
  ground: Ground,
  problems: SourceProblem[],
): Generator<[string, Resource]> {
  let loop: Place | undefined;
  for (const [id, { key, value }] of members) {
    const at = placeOf(key, ground);
    if (id.startsWith("Fn::")) {
      loop ??= at;
      continue;
    }
    const members = membersOf(value);
    const type = literalText(members.get("Type")?.value) ?? "";
    const condition = literalText(members.get("Condition")?.value);
    yield [id, { id, at, type, condition, properties: membersOf(members.get("Properties")?.value) }];
  }
  if (loop !== undefined) problems.push({ message: LOOP, at: loop, isLoss: true });
}

const LOOP =
  "resources that a loop (Fn::ForEach) or a transform makes are not read; give the processed template: aws cloudformation get-template --template-stage Processed";

export function membersOf(value: YamlValue | undefined): ReadonlyMap<string, YamlMember> {
  return value?.kind === "map" ? value.entries : NO_MEMBERS;
}

const NO_MEMBERS: ReadonlyMap<string, YamlMember> = new Map();
