// What is found in a configuration, and the shapes that it is found in.

import { type SectionName, sectionNames } from "../../../schema/section-name.ts";
import { configMapWith, memberAt } from "../../model/config-map.ts";
import type {
  Slip,
  SourceAccessEntry,
  SourceCluster,
  SourceDocument,
  SourcePolicyAssociation,
  SourceProblem,
} from "../../model/reading.ts";
import {
  type HoleValue,
  isMember,
  literalOf,
  type Member,
  memberOf,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { encodedIn } from "../values/encoded.ts";
import { reshaped } from "../values/holes.ts";
import { withLines } from "../values/lines.ts";

/** A text that is read as a file of its own. */
export interface FoundText {
  readonly name: string;
  readonly text: TextValue;
  readonly isPossible: boolean;
  /** Whether it is a manifest of another kind than a ConfigMap. Default: a shell command. */
  readonly isManifest?: boolean;
}

export interface Found {
  readonly documents: SourceDocument[];
  readonly accessEntries: SourceAccessEntry[];
  readonly associations: SourcePolicyAssociation[];
  readonly clusters: SourceCluster[];
  readonly slips: Slip[];
  /** What resources run or apply, by the resources' addresses. */
  readonly commands: FoundText[];
  /** What has been read, and is switched off. */
  readonly absent: SourceValue[];
  readonly problems: SourceProblem[];
}

export function nothingFound(): Found {
  return {
    documents: [],
    accessEntries: [],
    associations: [],
    clusters: [],
    slips: [],
    commands: [],
    absent: [],
    problems: [],
  };
}

/** A ConfigMap with these data. */
export function configMap(data: SourceValue, metadata: SourceValue, at: Place): SourceValue {
  return configMapWith(metadata, [memberAt("data", data, at)], at);
}

/** The data of a ConfigMap: what Terraform encodes as its value, and without keys that are null. */
export function sectionsOf(data: SourceValue): SourceValue {
  if (data.kind !== "map") return data;
  const members = data.members.flatMap((each): (Member | HoleValue)[] => {
    if (!isMember(each)) return [each];
    const isNull = each.value.kind === "scalar" && each.value.value === null;
    return isNull ? [] : [{ ...each, value: sectionOf(each.value) }];
  });
  return { ...data, members };
}

/** A list stays one: it is written as YAML in the end. */
export function sectionOf(value: SourceValue): SourceValue {
  const encoded = encodedIn(value);
  if (encoded?.kind === "list") return encoded;
  if (encoded?.kind === "hole") {
    return { kind: "list", items: [reshaped(encoded, "items")], at: encoded.at };
  }
  return value.kind === "text" && encoded === undefined ? withLines(value) : value;
}

export function hasSections(data: SourceValue | undefined): boolean {
  return sectionNames.some((name) => memberOf(data, name) !== undefined);
}

/** `rolearn` or `userarn` in any case, which makes a mapping an entry. */
export function entrySection(value: SourceValue): SectionName | undefined {
  if (value.kind !== "map") return undefined;
  const keys = value.members.map((each) =>
    isMember(each) ? (literalOf(each.key)?.toLowerCase() ?? "") : "",
  );
  if (keys.includes("rolearn")) return "mapRoles";
  return keys.includes("userarn") ? "mapUsers" : undefined;
}
