// `aws eks create-access-entry` and `aws eks associate-access-policy`, and eksctl's command for the first.
// https://docs.aws.amazon.com/cli/latest/reference/eks/create-access-entry.html
import { addTo } from "../../../text/add-to.ts";
import { parseJson } from "../../../text/json.ts";
import { shown } from "../../model/plain.ts";
import type {
  SourceAccessEntry,
  SourceAccessPolicy,
  SourceCluster,
  SourcePolicyAssociation,
} from "../../model/reading.ts";
import {
  given,
  type HoleValue,
  isHolePiece,
  literalOf,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { mapOf } from "../config-map.ts";
import { textFrom } from "../text-from.ts";
import type { FlaggedCall } from "./eksctl.ts";

export interface EntryCalls {
  readonly created: readonly FlaggedCall[];
  readonly createdByEksctl: readonly FlaggedCall[];
  readonly associated: readonly FlaggedCall[];
  /** `aws eks create-cluster`, `aws eks update-cluster-config` */
  readonly clusters: readonly FlaggedCall[];
}

export function readEntryCalls(calls: EntryCalls): {
  accessEntries: SourceAccessEntry[];
  associations: SourcePolicyAssociation[];
  clusters: SourceCluster[];
} {
  const associations = calls.associated.map(associationOf);
  const entries = [...calls.created.map(entryOf), ...calls.createdByEksctl.map(entryOfEksctl)];
  const keyOf = (each: { cluster?: SourceValue | undefined; principalArn: SourceValue | undefined }) =>
    JSON.stringify(
      [each.cluster, each.principalArn].map((value) => (value?.kind === "text" ? shown(value) : "")),
    );
  const byPrincipal = new Map<string, SourceAccessPolicy[]>();
  for (const each of associations) {
    const { at, policyArn, scope } = each;
    addTo(byPrincipal, keyOf(each), { at, policyArn, scope });
  }
  const keys = new Set(entries.map(keyOf));
  return {
    accessEntries: entries.map((entry) => ({ ...entry, policies: byPrincipal.get(keyOf(entry)) ?? [] })),
    associations: associations.filter((each) => !keys.has(keyOf(each))),
    clusters: calls.clusters.flatMap(clusterOf),
  };
}

function placeOf({ call: { command } }: FlaggedCall): Place {
  return { start: command.pos, end: command.end };
}

function entryOf(each: FlaggedCall): SourceAccessEntry {
  const { flags } = each;
  return {
    name: "aws eks create-access-entry",
    at: placeOf(each),
    cluster: flags.last("--cluster-name"),
    principalArn: flags.last("--principal-arn"),
    type: flags.last("--type"),
    username: flags.last("--username"),
    groups: listOf(flags.list("--kubernetes-groups")),
    policies: [],
  };
}

/** https://docs.aws.amazon.com/eks/latest/eksctl/access-entries.html */
function entryOfEksctl(each: FlaggedCall): SourceAccessEntry {
  const { flags } = each;
  const groups = flags.all("--kubernetes-groups").flatMap(splitAtCommas);
  return {
    name: "eksctl create accessentry",
    at: placeOf(each),
    cluster: flags.last("--cluster", "-c"),
    principalArn: flags.last("--principal-arn"),
    type: flags.last("--type"),
    username: flags.last("--kubernetes-username"),
    groups: groups.length === 0 ? undefined : listOf(groups),
    policies: [],
  };
}

function associationOf(each: FlaggedCall): SourcePolicyAssociation {
  const { flags } = each;
  return {
    name: "aws eks associate-access-policy",
    at: placeOf(each),
    cluster: flags.last("--cluster-name"),
    principalArn: flags.last("--principal-arn"),
    policyArn: flags.last("--policy-arn"),
    scope: scopeOf(flags.list("--access-scope")),
  };
}

/** As items, or as the JSON of a list. */
function listOf(words: readonly TextValue[] | undefined): SourceValue | undefined {
  const [first, ...more] = words ?? [];
  if (first === undefined) return undefined;
  const json = more.length === 0 ? jsonOf(first) : undefined;
  if (Array.isArray(json)) {
    const items = json.map((item) => given(String(item), first.at));
    return { kind: "list", items, at: first.at };
  }
  if (more.length === 0 && unknownJson(first) !== undefined) return unknownJson(first);
  const at = { start: first.at.start, end: (more.at(-1) ?? first).at.end };
  return { kind: "list", items: [first, ...more], at };
}

/** `type=namespace,namespaces=a,b`, or JSON. */
function scopeOf(words: readonly TextValue[] | undefined): SourceValue | undefined {
  const [first] = words ?? [];
  if (first === undefined) return undefined;
  const { at } = first;
  const json = jsonOf(first);
  if (typeof json === "object" && json !== null && !Array.isArray(json)) {
    const { type, namespaces }: { type?: unknown; namespaces?: unknown } = json;
    return mapOf(at, {
      type: typeof type === "string" ? given(type, at) : undefined,
      namespaces: Array.isArray(namespaces)
        ? { kind: "list", items: namespaces.map((each) => given(String(each), at)), at }
        : undefined,
    });
  }
  const parts = (words ?? []).flatMap(splitAtCommas);
  const members = new Map<string, TextValue[]>();
  let last: TextValue[] | undefined;
  for (const part of parts) {
    const [, key = ""] = /^(type|namespaces)=/.exec(shown(part)) ?? [];
    if (key === "") last?.push(part);
    else {
      last = [textFrom(part, key.length + 1)];
      members.set(key, last);
    }
  }
  const namespaces = members.get("namespaces");
  if (members.size === 0) return unknownJson(first) ?? first;
  return mapOf(at, {
    type: members.get("type")?.[0],
    namespaces: namespaces === undefined ? undefined : { kind: "list", items: namespaces, at },
  });
}

function clusterOf(each: FlaggedCall): SourceCluster[] {
  const config = each.flags.last("--access-config");
  const parts = config === undefined ? [] : splitAtCommas(config);
  const mode = parts.find((part) => shown(part).startsWith("authenticationMode="));
  if (mode === undefined) return [];
  return [
    {
      name: each.flags.last("--name"),
      authenticationMode: textFrom(mode, "authenticationMode=".length),
      at: placeOf(each),
    },
  ];
}

/** What is not all known is one part. */
function splitAtCommas(text: TextValue): TextValue[] {
  const literal = literalOf(text);
  if (literal === undefined || !literal.includes(",")) return [text];
  let start = 0;
  return literal.split(",").map((part) => {
    const rest = textFrom(text, start);
    const [piece] = rest.pieces;
    start += part.length + 1;
    if (piece === undefined || isHolePiece(piece)) return rest;
    const at = { start: piece.toFile(0), end: piece.toFile(part.length) };
    return { kind: "text", pieces: [{ ...piece, text: part }], at };
  });
}

/** Undefined for what is no JSON, or not all known. */
function jsonOf(text: TextValue): unknown {
  const literal = literalOf(text);
  return literal !== undefined && /^\s*[[{]/.test(literal) ? parseJson(literal) : undefined;
}

/** JSON with something in it that is not known. */
function unknownJson(text: TextValue): HoleValue | undefined {
  const [first] = text.pieces;
  if (first === undefined || isHolePiece(first) || !/^\s*[[{]/.test(first.text)) return undefined;
  return { kind: "hole", hole: { shape: "value", expression: shown(text), why: "expression" }, at: text.at };
}
