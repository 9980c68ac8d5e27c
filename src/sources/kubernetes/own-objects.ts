// The Kubernetes objects of a text that one source reads, as values with holes.
import { isCode } from "../../document/languages.ts";
import { pieceSource } from "../../document/source.ts";
import { describeFault, tellFault } from "../../document/syntax-advice.ts";
import { UNREADABLE } from "../../document/unreadable.ts";
import type { YamlFault } from "../../go-yaml/fault.ts";
import { type Chunk, readObjects, TOO_MANY_DOCUMENTS } from "../../objects/objects.ts";
import { fromYaml } from "../model/from-yaml.ts";
import { type JoinedText, joinTexts } from "../model/joined-text.ts";
import { shown } from "../model/plain.ts";
import type { SourceInput, SourceProblem } from "../model/reading.ts";
import { withHoles } from "../model/shell-holes.ts";
import { literalOf, type Place, type SourceValue, valueAt } from "../model/value.ts";

/** What kinds of objects a source reads. */
export interface OwnKinds {
  /** The API groups, without their versions: `eksctl.io`. */
  readonly groups: readonly string[];
  readonly kinds: readonly string[];
}

export interface OwnObject {
  readonly group: string;
  readonly kind: string;
  /** The kind with the name that people gave it: `ClusterConfig prod`. */
  readonly title: string;
  readonly name: string | undefined;
  readonly value: SourceValue;
  /** Where it begins: its first line. */
  readonly at: Place;
}

export interface OwnObjects {
  readonly text: JoinedText;
  readonly objects: readonly OwnObject[];
  readonly problems: readonly SourceProblem[];
}

/** Whether a text may have such an object. A cheap look, which a comment may mislead. */
export function mayHave({ groups, kinds }: OwnKinds, text: string): boolean {
  return groups.some((group) => text.includes(`${group}/`)) && kinds.some((kind) => hasKind(kind, text));
}

/** Whether a file may be a manifest with such an object. In a script, the object is read where it stands. */
export function mayHold(own: OwnKinds, { file, text }: SourceInput): boolean {
  return !isCode(file) && !text.startsWith("#!") && mayHave(own, text);
}

function hasKind(kind: string, text: string): boolean {
  return text.includes(kind) && new RegExp(`\\bkind["']?[ \\t]*:[ \\t]*["']?${kind}\\b`).test(text);
}

export function readOwnObjects(own: OwnKinds, { file, text }: SourceInput): OwnObjects {
  const { tooMany, faults, contents } = readObjects(text);
  const objects: OwnObject[] = [];
  for (const { value, chunk } of contents) {
    if (chunk === undefined) continue;
    const read = ownObject(own, withHoles(fromYaml(value, chunk)), chunk);
    if (read !== undefined) objects.push(read);
  }
  const problems = faults
    .filter(({ chunk }) => mayHave(own, chunk.text))
    .map(({ fault, chunk }) => problemOf(fault, chunk));
  if (tooMany) problems.push({ message: TOO_MANY_DOCUMENTS, isLoss: true });
  return { text: joinTexts([{ name: file, text }]), objects, problems };
}

function ownObject(own: OwnKinds, value: SourceValue, { text, base }: Chunk): OwnObject | undefined {
  const kind = literalOf(valueAt(value, "kind"));
  const [group = ""] = (literalOf(valueAt(value, "apiVersion")) ?? "").split("/");
  if (kind === undefined || !own.kinds.includes(kind) || !own.groups.includes(group)) return undefined;
  const named = valueAt(value, "metadata", "name");
  const name = named?.kind === "text" && shown(named) !== "" ? shown(named) : undefined;
  const title = name === undefined ? kind : `${kind} ${name}`;
  return { group, kind, title, name, value, at: firstLine(value.at, text, base) };
}

function firstLine({ start, end }: Place, text: string, base: number): Place {
  const lineEnd = text.indexOf("\n", start - base);
  return { start, end: lineEnd === -1 ? end : Math.min(end, base + lineEnd) };
}

function problemOf({ code, reason, start, end }: YamlFault, { text, base }: Chunk): SourceProblem {
  const fault = { code, reason, span: { source: pieceSource(text, base, "\n"), start, end } };
  const { span } = tellFault(fault);
  return {
    message: `${UNREADABLE}: ${describeFault(fault)}`,
    at: { start: base + span.start, end: base + span.end },
    isLoss: true,
  };
}
