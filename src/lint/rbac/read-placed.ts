// The RBAC objects of a text, each with the places of its fields.
import { textOf } from "../../document/nodes.ts";
import { mentionsRbac } from "../../document/relevance.ts";
import { pieceSource, type Source, spanOf } from "../../document/source.ts";
import { faultMessage } from "../../go-yaml/fault-words.ts";
import { type KubernetesObject, readObjects } from "../../objects/objects.ts";
import { rangeAtPath, type ValuePath, valueAtPath } from "../../objects/place.ts";
import { plainValue } from "../../objects/plain.ts";
import { readRbac } from "../../rbac/read-rbac.ts";
import type { OwnRbac, PlacedRbac, RbacFault } from "../engine/rbac.ts";
import { isPlaceholder } from "../knowledge/placeholders.ts";
import { isTemplated, mayBindPeople, mayHaveRoles } from "./unrendered.ts";

export interface RbacInText extends OwnRbac {
  /** Whether something in it was not read that may bind people, or be a role. */
  readonly mayBindMore: boolean;
  readonly mayHaveMoreRoles: boolean;
}

/** Content never makes it throw. */
export function rbacIn(text: string): RbacInText {
  const objects: PlacedRbac[] = [];
  const faults: RbacFault[] = [];
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const { contents, faults: unreadable, tooMany } = readObjects(text);
  let mayBindMore = tooMany;
  let mayHaveMoreRoles = tooMany;
  const leave = (part: string) => {
    mayBindMore ||= mayBindPeople(part);
    mayHaveMoreRoles ||= mayHaveRoles(part);
  };
  for (const { fault, chunk } of unreadable) {
    leave(chunk.text);
    if (isTemplated(chunk.text) || !mentionsRbac(chunk.text)) continue;
    const source = pieceSource(chunk.text, chunk.base, lineBreak);
    const message = `this YAML document cannot be read: ${faultMessage(fault)}`;
    faults.push({
      code: "unreadable",
      message,
      span: { source, start: fault.start, end: fault.end },
      text: undefined,
    });
  }
  const chunks = new Map<string, { readonly source: Source; readonly isTemplated: boolean }>();
  for (const content of contents) {
    if (content.chunk === undefined || !mayBeRbac(content)) continue;
    const { chunk } = content;
    const known = chunks.get(`${chunk.base}`) ?? {
      source: pieceSource(chunk.text, chunk.base, lineBreak),
      isTemplated: isTemplated(chunk.text),
    };
    chunks.set(`${chunk.base}`, known);
    if (known.isTemplated) leave(chunk.text);
    else readObject(content, known.source, objects, faults);
  }
  return { objects, faults, mayBindMore, mayHaveMoreRoles };
}

function mayBeRbac({ value, kind }: KubernetesObject): boolean {
  const version = value.entries.get("apiVersion")?.value;
  const group = version?.kind === "scalar" ? String(version.value) : "";
  if (group.startsWith("rbac.authorization.k8s.io")) return true;
  return version === undefined && (kind === undefined || /^(?:Cluster)?RoleBinding$/.test(kind));
}

function readObject(
  { value }: KubernetesObject,
  source: Source,
  objects: PlacedRbac[],
  faults: RbacFault[],
): void {
  const span = (path: ValuePath) => {
    const [start, end] = rangeAtPath(value, path);
    return { source, start, end };
  };
  const text = (path: ValuePath) => textOf(valueAtPath(value, path), source);
  const { problems, ...read } = readRbac([plainValue(value)]);
  for (const { code, message, path = [] } of problems) {
    if (code === "missing-namespace" || code === "duplicate-object") continue;
    // Of an object that lacks something, its first line is marked: all of it may be long.
    const at = path.length === 0 ? firstKey(value, source) : span(path);
    faults.push({ code, message, span: at, text: text(path) });
  }
  for (const object of [
    ...read.roles,
    ...read.clusterRoles,
    ...read.roleBindings,
    ...read.clusterRoleBindings,
  ]) {
    const namespace = text(["metadata", "namespace"])?.value;
    const isKnown = namespace !== undefined && !isPlaceholder(namespace);
    objects.push({ object, namespace: isKnown ? namespace : undefined, span, text });
  }
}

function firstKey(value: KubernetesObject["value"], source: Source) {
  const kind = value.entries.get("kind") ?? value.entries.get("roleRef") ?? value.entries.get("rules");
  return spanOf(kind?.value.node ?? value.node, source);
}
