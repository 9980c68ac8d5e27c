// The aws-auth ConfigMaps in a resource's `Manifest`: an object, a list of them, or their text as JSON or YAML.
// https://github.com/aws/aws-cdk/blob/main/packages/aws-cdk-lib/aws-eks/lib/k8s-manifest.ts
import { AWS_AUTH_NAME } from "../../document/manifest.ts";
import { sectionNames } from "../../document/problem.ts";
import { faultMessage } from "../../go-yaml/fault-words.ts";
import { rangeOf } from "../../go-yaml/range.ts";
import type { YamlValue } from "../../go-yaml/value.ts";
import { splitDocuments } from "../../objects/objects.ts";
import { groundIn } from "../embedded/ground.ts";
import { readGround, valueIn } from "../embedded/value.ts";
import type { SourceProblem } from "../model/reading.ts";
import {
  isHolePiece,
  literalOf,
  type MapValue,
  memberOf,
  type SourceValue,
  type TextValue,
} from "../model/value.ts";
import type { Scope } from "./scope.ts";
import { partOf } from "./texts.ts";

/** @param problems Gets what keeps a text that may hold one from being read. */
export function configMapsIn(
  manifest: SourceValue,
  owner: string,
  problems: SourceProblem[],
): readonly MapValue[] {
  return [...objectsIn(manifest, owner, problems)].filter(isAwsAuth);
}

function* objectsIn(value: SourceValue, owner: string, problems: SourceProblem[]): Generator<MapValue> {
  switch (value.kind) {
    case "map": {
      const items = memberOf(value, "items");
      if (items?.kind === "list") yield* objectsIn(items, owner, problems);
      else yield value;
      return;
    }
    case "list":
      for (const item of value.items) yield* objectsIn(item, owner, problems);
      return;
    case "text":
      for (const text of documentsIn(value)) yield* objectsInText(text, owner, problems);
      return;
    default:
  }
}

function* objectsInText(text: TextValue, owner: string, problems: SourceProblem[]): Generator<MapValue> {
  const ground = groundIn(text);
  const reading = readGround(ground);
  if (reading.ok) {
    const value = valueIn(reading.value, ground, text.at);
    if (value.kind !== "text") yield* objectsIn(value, owner, problems);
    return;
  }
  const { fault } = reading;
  problems.push({
    message: `the manifest of ${owner} is neither JSON nor YAML: ${faultMessage(fault)}`,
    at: { start: ground.toFile(fault.start), end: ground.endToFile(fault.end) },
    isLoss: SIGNS.test(ground.text),
  });
}

const SIGNS = new RegExp([AWS_AUTH_NAME, ...sectionNames].join("|"));

/** The YAML documents of a text without holes between them. JSON is one. */
function documentsIn(text: TextValue): readonly TextValue[] {
  const [piece, ...more] = text.pieces;
  if (piece === undefined || more.length > 0 || !("text" in piece)) return [text];
  return splitDocuments(piece.text).map(({ text: own, base }) => ({
    ...text,
    pieces: [partOf(piece, base, base + own.length)],
  }));
}

function isAwsAuth(object: MapValue): boolean {
  const kind = memberOf(object, "kind");
  if (kind !== undefined && kind.kind === "text" && (literalOf(kind) ?? "ConfigMap") !== "ConfigMap")
    return false;
  const data = memberOf(object, "data");
  const holdsSections = sectionNames.some((name) => memberOf(data, name) !== undefined);
  return literalOf(memberOf(memberOf(object, "metadata"), "name")) === AWS_AUTH_NAME || holdsSections;
}

/** Whether nothing of a manifest is known. */
export function isUnknown(manifest: SourceValue): boolean {
  return manifest.kind === "hole" || (manifest.kind === "text" && manifest.pieces.every(isHolePiece));
}

/** Whether the expression that a value comes from has an aws-auth ConfigMap in one of its branches. */
export function mentionsAwsAuth({ node }: YamlValue, { template: { ground } }: Scope): boolean {
  return node !== null && SIGNS.test(ground.text.slice(...rangeOf(node)));
}
