// An aws-auth ConfigMap in a file, as far as it tells one cluster from another.
import type { LintConfigMap } from "../../document/document.ts";
import { readDocument } from "../../document/document.ts";
import { isAccountId } from "../../identity/iam-name.ts";
import { meantIdentity } from "../../identity/meant-identity.ts";
import { pairsAt } from "../../objects/fields.ts";
import { locateIn } from "../../text/position.ts";
import type { NeighbourMapLine } from "../engine/surroundings.ts";
import { isNodes } from "../knowledge/node-roles.ts";
import { isWhole } from "../knowledge/whole-map.ts";
import { isClusterWord, wordsIn } from "./paths.ts";

export interface WrittenMap {
  readonly file: string;
  readonly line: number;
  /** What its sections say, as text that is the same for the same sections. */
  readonly content: string;
  /** The accounts of its identities, and the roles of its nodes. */
  readonly accounts: ReadonlySet<string>;
  readonly nodes: ReadonlySet<string>;
  /** What names its cluster: labels, annotations, and comments in front of it. */
  readonly marks: ReadonlyMap<string, string>;
}

/** The aws-auth ConfigMaps in a text: whole ones, since a patch replaces nothing by itself. */
export function writtenMaps(file: string, text: string): WrittenMap[] {
  const { configMaps } = readDocument(text);
  const locate = locateIn(text);
  return configMaps.filter(isWhole).map((configMap) => {
    const { name, label, entries, sections } = configMap;
    const span = name?.span ?? label;
    const readings = entries.flatMap(({ arn }) => (arn === undefined ? [] : [arn.reading]));
    const nodes = entries.filter((entry) => isNodes(entry).meant);
    return {
      file,
      line: locate(span.source.toFile(span.start)).line,
      content: JSON.stringify(sections.map((section) => [section.name, section.written.text.trim()]).sort()),
      accounts: new Set(readings.map(({ account }) => account).filter(isAccountId)),
      nodes: new Set(nodes.flatMap(({ arn }) => (arn === undefined ? [] : [meantIdentity(arn.value)]))),
      marks: marksOf(configMap, text),
    };
  });
}

/** The entries of the aws-auth in a text that the reference keeps. */
export function linesOfMap(file: string, text: string): NeighbourMapLine[] {
  const { configMaps } = readDocument(text);
  const locate = locateIn(text);
  const configMap = configMaps.findLast(({ isAwsAuth }) => isAwsAuth);
  if (configMap === undefined) return [];
  const clusters = [...marksOf(configMap, text)]
    .filter(([key]) => key === "comment" || SAYS_CLUSTER.test(key))
    .map(([, value]) => value);
  return configMap.entries.flatMap(({ mapping, span }) => {
    if (mapping === undefined) return [];
    return [{ mapping, file, line: locate(span.source.toFile(span.start)).line, clusters }];
  });
}

/** Keys whose value is the cluster's name, and not a word about it. */
const SAYS_CLUSTER = /(?:^|[./_-])(?:eks-?)?cluster(?:[_-]?name)?$/i;

const NAMES_CLUSTER = /cluster|env|stage|region|account/i;

function marksOf({ object }: LintConfigMap, text: string): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  for (const path of ["labels", "annotations"]) {
    for (const [key, value] of pairsAt(object.value, "metadata", path)) {
      if (value.kind === "scalar" && NAMES_CLUSTER.test(key)) marks.set(key, String(value.value));
    }
  }
  const [comment = ""] = /^(?:[ \t]*(?:#.*|---)?\r?\n)+/.exec(text) ?? [];
  const name = /\b(?:cluster|context|env(?:ironment)?)\b[\w ]*[:=][ \t]*(\S+)/i.exec(comment)?.[1];
  if (name !== undefined) marks.set("comment", name);
  const words = wordsIn(comment).filter(isClusterWord);
  if (words.length > 0) marks.set("comment's words", [...new Set(words)].sort().join(" "));
  return marks;
}
