// kubectl's commands that write aws-auth from their arguments.
// https://kubernetes.io/docs/reference/kubectl/generated/kubectl_patch/
import type { Word } from "unbash";
import { AWS_AUTH_NAME } from "../../../document/manifest.ts";
import { sectionNames } from "../../../document/problem.ts";
import { shown } from "../../model/plain.ts";
import type { SourceDocument } from "../../model/reading.ts";
import {
  given,
  isHolePiece,
  literalOf,
  type Member,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
  type WrittenPiece,
} from "../../model/value.ts";
import type { FilesBeside } from "../beside.ts";
import { configMapOf } from "../config-map.ts";
import { jsonPatch } from "../json-patch.ts";
import { readValue } from "../read-value.ts";
import { textFrom } from "../text-from.ts";
import type { FlaggedCall } from "./eksctl.ts";

/** Whether the words name the ConfigMap: `configmap/aws-auth`, `cm aws-auth`. */
export function namesAwsAuth(words: readonly Word[]): boolean {
  return words.some(
    ({ value }, index) =>
      /^(?:configmaps?|cm)\/aws-auth$/i.test(value) ||
      (value === AWS_AUTH_NAME && /^(?:configmaps?|cm)$/i.test(words[index - 1]?.value ?? "")),
  );
}

/** The text of a patch; undefined where it is in a file, or not known at all. */
export function patchText({ flags }: FlaggedCall): TextValue | undefined {
  const text = flags.last("--patch", "-p");
  return text?.pieces.some((piece) => !isHolePiece(piece) && piece.text.trim() !== "") ? text : undefined;
}

const PATCH = "kubectl patch configmap/aws-auth";

export function readPatch(each: FlaggedCall, text: TextValue): SourceDocument {
  const at = placeOf(each);
  const namespace = each.flags.last("-n", "--namespace");
  const added = entriesBehind(text);
  if (added !== undefined)
    return { name: PATCH, at, content: configMapOf([added], at, { namespace }), isPart: "entries" };
  const value = readValue(text);
  const members = jsonPatch(value) ?? memberOf(value, "data");
  if (members?.kind !== "map") return { name: PATCH, at, content: text };
  const sections = members.members.filter((member): member is Member => "key" in member);
  return { name: PATCH, at, content: configMapOf(sections, at, { namespace }), isPart: true };
}

/** The section of entries behind a map that is not known: what a module makes, and what people write below it. */
function entriesBehind({ pieces, at }: TextValue): Member | undefined {
  const start = pieces.findIndex((piece) => isHolePiece(piece) || piece.text.trim() !== "");
  const [map, ...rest] = pieces.slice(start);
  if (map === undefined) return undefined;
  // In a script inside another text, the hole is a mark.
  const mark = isHolePiece(map) ? "" : (/^\s*\p{Co}\d+\p{Co}[ \t]*(?=\n)/u.exec(map.text)?.[0] ?? "");
  if (!isHolePiece(map) && mark === "") return undefined;
  const behind = isHolePiece(map) ? rest : [sliceOf(map, mark.length), ...rest];
  const entries = readValue({ kind: "text", pieces: behind, at });
  if (entries?.kind !== "list") return undefined;
  const has = (name: string) => entries.items.some((item) => memberOf(item, name) !== undefined);
  const section = has("rolearn") ? "mapRoles" : has("userarn") ? "mapUsers" : undefined;
  if (section === undefined) return undefined;
  const first = isHolePiece(map) ? { ...map, hole: { ...map.hole, shape: "lines" as const } } : map;
  return { key: given(section, at), value: { kind: "text", pieces: [first, ...rest], at } };
}

function sliceOf({ text, toFile }: WrittenPiece, start: number): WrittenPiece {
  return { text: text.slice(start), toFile: (offset) => toFile(start + offset) };
}

function placeOf({ call: { command } }: FlaggedCall): Place {
  return { start: command.pos, end: command.end };
}

/** `kubectl create configmap aws-auth --from-literal=mapRoles=… --from-file=mapUsers=users.yaml` */
export function readCreate(each: FlaggedCall, files: FilesBeside): SourceDocument | undefined {
  const { flags } = each;
  const at = placeOf(each);
  const fromFile = flags.all("--from-file").map((said): Member => {
    const written = shown(said);
    const equals = written.indexOf("=");
    const path = written.slice(equals + 1);
    const key = equals === -1 ? path.slice(path.lastIndexOf("/") + 1) : written.slice(0, equals);
    const isKnown = literalOf(said) !== undefined;
    return { key: given(key, said.at), value: (isKnown && files.read(path)) || contentOf(path, said.at) };
  });
  const data = [...flags.all("--from-literal").flatMap(literalMember), ...fromFile];
  const isSection = ({ key }: Member) => sectionNames.some((name) => name === literalOf(key));
  if (!data.some(isSection)) return undefined;
  // Without one it is the context's, which a manifest without one leaves open as well.
  const namespace = flags.last("-n", "--namespace");
  const content = configMapOf(data, at, { namespace });
  return { name: "kubectl create configmap aws-auth", at, content };
}

function literalMember(said: TextValue): Member[] {
  const [first] = said.pieces;
  if (first === undefined || isHolePiece(first)) return [];
  const equals = first.text.indexOf("=");
  if (equals === -1) return [];
  const key = given(first.text.slice(0, equals), { start: first.toFile(0), end: first.toFile(equals) });
  return [{ key, value: textFrom(said, equals + 1) }];
}

function contentOf(path: string, at: Place): SourceValue {
  return { kind: "hole", hole: { shape: "text", expression: `the text of ${path}`, why: "reference" }, at };
}
