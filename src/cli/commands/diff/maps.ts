// The maps of two readings, or of one plan before and after it: each with the one of its name.
import type { AwsAuth } from "../../../exports/index.ts";
import { parseAwsAuth, type SectionName } from "../../../exports/index.ts";
import { REST_OF_AWS_AUTH } from "../../../schema/hole.ts";
import { isRest } from "../../../sources/missing-sections.ts";
import type { SourceDocument, SourceReading } from "../../../sources/model/reading.ts";
import { readAwsAuth } from "../../../sources/read-aws-auth.ts";
import { describeProblem } from "../../input/problem-line.ts";
import { messageLine } from "../../output/messages.ts";

/** The documents of one side. */
export interface MapsOfSide {
  /** The file's name in messages. */
  readonly file: string;
  readonly maps: readonly MapToRead[];
}

/** A map that is read already, or one that a source has found. */
export type MapToRead = ReadyMap | FoundMap;

interface ReadyMap {
  readonly name: string;
  readonly awsAuth: AwsAuth;
}

interface FoundMap {
  readonly document: SourceDocument;
  readonly text: SourceReading["text"];
  /** The source's name. */
  readonly source: string;
}

/** What two maps of one name say. */
export interface MapPair {
  readonly name: string;
  readonly old: AwsAuth;
  readonly next: AwsAuth;
  /** Whether one of them is only a part of aws-auth. */
  readonly isPart: boolean;
}

export interface PairedMaps {
  readonly maps: readonly MapPair[];
  readonly remarks: readonly string[];
}

export function pairMaps(before: MapsOfSide, after: MapsOfSide): PairedMaps {
  const remarks: string[] = [];
  const maps = pairsOf(before.maps, after.maps).map(({ name, old, next }) => {
    const [was, is] = [read(old, before.file, remarks), read(next, after.file, remarks)];
    const part = [old, next].find(isPart);
    if (part !== undefined) remarks.push(restRemark(part, after.file));
    // A section that only one part names is taken over, or given up: who gets in by it on the other side is not known.
    // What a whole map has besides a part is not compared.
    const left = old !== undefined && next !== undefined && !isPart(old) ? is.missing : [];
    const own = without(was.awsAuth, left);
    const [ours, theirs] = [
      next === undefined ? own : withRest(own, was.missing, is.missing),
      old === undefined || left.length > 0 ? is.awsAuth : withRest(is.awsAuth, is.missing, was.missing),
    ];
    return { name, old: ours, next: theirs, isPart: part !== undefined };
  });
  return { maps, remarks: [...new Set(remarks)] };
}

interface DocumentPair {
  readonly name: string;
  readonly old: MapToRead | undefined;
  readonly next: MapToRead | undefined;
}

/** By name; of several with the same name, in turn. Where both sides have one map, these two. */
function pairsOf(before: readonly MapToRead[], after: readonly MapToRead[]): DocumentPair[] {
  const [only, another] = [before[0], after[0]];
  if (only !== undefined && another !== undefined && before.length === 1 && after.length === 1) {
    return [{ name: nameOf(another), old: only, next: another }];
  }
  const [old, next] = [byName(before), byName(after)];
  return [...new Set([...next.keys(), ...old.keys()])].map((key) => {
    const [was, is] = [old.get(key), next.get(key)];
    return { name: nameOf(is ?? was), old: was, next: is };
  });
}

function byName(maps: readonly MapToRead[]): Map<string, MapToRead> {
  const counts = new Map<string, number>();
  return new Map(
    maps.map((map) => {
      const name = nameOf(map);
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${count} ${name}`, map];
    }),
  );
}

/** A map that is not there lets no one in. Of the rest of a map that is read only in part, nothing is told. */
function read(map: MapToRead | undefined, file: string, remarks: string[]): ReadMap {
  if (map === undefined) return { awsAuth: parseAwsAuth({}), missing: [] };
  if ("awsAuth" in map) return { awsAuth: map.awsAuth, missing: [] };
  const { holes, ...awsAuth } = readAwsAuth(map.document, { text: map.text }, map.source);
  for (const problem of awsAuth.problems) remarks.push(describeProblem(file, problem));
  const rest = holes?.filter(isRest) ?? [];
  const left = holes?.filter((hole) => !isRest(hole)) ?? [];
  return {
    awsAuth: left.length === 0 ? awsAuth : { ...awsAuth, holes: left },
    missing: rest.flatMap(({ section, index }) =>
      section === undefined || index !== undefined ? [] : [section],
    ),
  };
}

interface ReadMap {
  readonly awsAuth: AwsAuth;
  /** Sections that the map leaves to others. */
  readonly missing: readonly SectionName[];
}

/** With holes for the sections that this side leaves to others, and the other side does not. */
function withRest(
  awsAuth: AwsAuth,
  missing: readonly SectionName[],
  ofOther: readonly SectionName[],
): AwsAuth {
  const rest = missing
    .filter((section) => !ofOther.includes(section))
    .map((section) => ({ expression: REST_OF_AWS_AUTH, why: "reference", section }) as const);
  return rest.length === 0 ? awsAuth : { ...awsAuth, holes: [...(awsAuth.holes ?? []), ...rest] };
}

function without(awsAuth: AwsAuth, sections: readonly SectionName[]): AwsAuth {
  if (sections.length === 0) return awsAuth;
  const { holes, accountItems, ...rest } = awsAuth;
  const keeps = (section: SectionName) => !sections.includes(section);
  const left = holes?.filter(({ section }) => section === undefined || keeps(section)) ?? [];
  return {
    ...rest,
    roles: keeps("mapRoles") ? awsAuth.roles : [],
    users: keeps("mapUsers") ? awsAuth.users : [],
    accounts: keeps("mapAccounts") ? awsAuth.accounts : [],
    ...(keeps("mapAccounts") && accountItems !== undefined ? { accountItems } : {}),
    ...(left.length === 0 ? {} : { holes: left }),
  };
}

function nameOf(map: MapToRead | undefined): string {
  return map === undefined ? "" : "document" in map ? map.document.name : map.name;
}

function isPart(map: MapToRead | undefined): boolean {
  if (map === undefined || !("document" in map)) return false;
  return map.document.isPart !== undefined && map.document.isPart !== false;
}

function restRemark(map: MapToRead, file: string): string {
  return `${file}: warning: ${messageLine(nameOf(map))} is only a part of aws-auth; who gets in by the rest is not known, and stays as it is`;
}
