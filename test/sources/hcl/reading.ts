// Reads Terraform's configuration in tests: with a folder's files beside it, as the command does.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { loadHclParser } from "../../../src/cli/input/hcl-parser.ts";
import { readHcl } from "../../../src/sources/hcl/read.ts";
import { plain } from "../../../src/sources/model/plain.ts";
import type { SourceInput, SourceReading } from "../../../src/sources/model/reading.ts";
import type { SourceValue } from "../../../src/sources/model/value.ts";
import { createSources, readSources } from "../../../src/sources/sources.ts";

const scripts = createSources();

export const parser = await loadHclParser();

/** Files of a folder, by their paths. */
export type Folder = Readonly<Record<string, string>>;

export function inputOf(file: string, folder: Folder): SourceInput {
  const names = (path: string) => {
    const own = Object.keys(folder).filter((name) => dirname(name) === path);
    return own.map((name) => name.slice(name.lastIndexOf("/") + 1));
  };
  return {
    file,
    text: folder[file] ?? "",
    beside: (path) => folder[path],
    siblings: names("."),
    list: (path) => names(path),
    readInner: async (inner) => (await readSources(inner, scripts))[0]?.reading,
  };
}

export async function read(text: string, others: Folder = {}, file = "main.tf"): Promise<SourceReading> {
  return await readHcl(inputOf(file, { [file]: text, ...others }), parser);
}

export function folderOf(path: string): Folder {
  const names = readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const files = names.filter((name) => /\.\w+$/.test(name) && !name.endsWith("expected.json"));
  return Object.fromEntries(files.map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

/** What a reading found, as JSON says it. */
export function summary(reading: SourceReading): Record<string, unknown> {
  const {
    documents,
    accessEntries = [],
    associations = [],
    clusters = [],
    slips = [],
    problems = [],
  } = reading;
  const at = ({ start }: { readonly start: number }) => {
    const { line, column } = reading.text.locate(start);
    return `${reading.text.fileAt(start).name}:${line}:${column}`;
  };
  const value = (each: SourceValue | undefined) => (each === undefined ? undefined : plain(each));
  const policy = (each: { policyArn: SourceValue | undefined; scope?: SourceValue | undefined }) => ({
    policy: value(each.policyArn),
    scope: value(each.scope),
  });
  const found = {
    documents: documents.map(({ content, at: place, ...rest }) => ({
      ...rest,
      at: at(place),
      content: plain(content),
    })),
    accessEntries: accessEntries.map((each) => ({
      name: each.name,
      at: at(each.at),
      cluster: value(each.cluster),
      principal: value(each.principalArn),
      type: value(each.type),
      username: value(each.username),
      groups: value(each.groups),
      policies: each.policies.map(policy),
      isPossible: each.isPossible,
    })),
    associations: associations.map((each) => ({
      name: each.name,
      principal: value(each.principalArn),
      ...policy(each),
    })),
    clusters: clusters.map(({ name, authenticationMode }) => ({
      name: value(name),
      mode: value(authenticationMode),
    })),
    slips: slips.map(({ at: place, fix, ...rest }) => ({ ...rest, at: at(place), fix: fix?.text })),
    problems: problems.map(({ message }) => message),
  };
  const filled = Object.entries(found).filter(([, list]) => list.length > 0);
  return JSON.parse(JSON.stringify(Object.fromEntries(filled)));
}
