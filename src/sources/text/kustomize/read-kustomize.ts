// Reads a kustomization: the aws-auth that it generates or patches, and what gives it another name.
import { AWS_AUTH_NAME, readManifest } from "../../../document/manifest.ts";
import { readObjects } from "../../../objects/objects.ts";
import { fromYaml } from "../../model/from-yaml.ts";
import { shown } from "../../model/plain.ts";
import type { Slip, SourceDocument, SourceInput, SourceProblem, SourceReading } from "../../model/reading.ts";
import { literalOf, memberOf, type Place, type SourceValue, valueAt } from "../../model/value.ts";
import { type Found, together } from "../../model/within.ts";
import { FilesBeside } from "../beside.ts";
import { configMapOf } from "../config-map.ts";
import { dataOf } from "./generator.ts";
import { readPatches } from "./patches.ts";

export function readKustomize(input: SourceInput): SourceReading {
  const { contents, faults } = readObjects(input.text);
  const [content] = contents;
  const files = new FilesBeside(input);
  if (content?.chunk === undefined) {
    const [fault] = faults;
    const at = fault && {
      start: fault.chunk.base + fault.fault.start,
      end: fault.chunk.base + fault.fault.end,
    };
    const message = "the kustomization cannot be read: it is not YAML with keys";
    return together(files.joined(), [{ problems: [{ message, at, isLoss: true }] }]);
  }
  const { text, base } = content.chunk;
  const kustomization = fromYaml(content.value, { text, base });
  const found = [
    ...itemsOf(kustomization, "configMapGenerator").map((each) =>
      generated(kustomization, each, files, input.text),
    ),
    readPatches(kustomization),
    { slips: renamedResources(kustomization, input) },
  ];
  return together(files.joined(), found);
}

function itemsOf(value: SourceValue, key: string): readonly SourceValue[] {
  const found = memberOf(value, key);
  return found?.kind === "list" ? found.items : [];
}

/** What the ConfigMap's name gets in front of it and behind it. */
function affixes(
  kustomization: SourceValue,
): { prefix: string; suffix: string; at: SourceValue["at"] } | undefined {
  const [prefix, suffix] = [memberOf(kustomization, "namePrefix"), memberOf(kustomization, "nameSuffix")];
  const said = { prefix: literalOf(prefix) ?? "", suffix: literalOf(suffix) ?? "" };
  const at = (said.prefix === "" ? suffix : prefix)?.at;
  return at === undefined || said.prefix + said.suffix === "" ? undefined : { ...said, at };
}

function generated(
  kustomization: SourceValue,
  generator: SourceValue,
  files: FilesBeside,
  text: string,
): Partial<Found> {
  const name = memberOf(generator, "name");
  const added = affixes(kustomization);
  const written = literalOf(name) ?? "";
  const made = `${added?.prefix ?? ""}${written}${added?.suffix ?? ""}`;
  if (name === undefined || (written !== AWS_AUTH_NAME && made !== AWS_AUTH_NAME)) return {};
  const { data, problems } = dataOf(generator, files);
  const behavior = literalOf(memberOf(generator, "behavior"));
  // It changes a ConfigMap that another kustomization generates, and that is named there.
  const isMerged = behavior === "merge" || behavior === "replace";
  const slips: Slip[] = [];
  if (made !== AWS_AUTH_NAME && added !== undefined) slips.push(renamed(made, added.at));
  if (!isMerged && !isHashOff(kustomization, generator)) {
    const fix = memberOf(generator, "options") === undefined ? withoutHash(text, name.at) : undefined;
    const slip = { code: "generated-name-suffix", at: name.at, data: { name: made } };
    slips.push(fix === undefined ? slip : { ...slip, fix });
  }
  const namespace = memberOf(kustomization, "namespace") ?? memberOf(generator, "namespace");
  const document: SourceDocument = {
    name: `configMapGenerator ${written}`,
    at: name.at,
    content: configMapOf(data, name.at, { namespace }),
    isPart: behavior === "merge",
  };
  return { documents: [document], problems: problems as SourceProblem[], slips };
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/generatoroptions/ */
function isHashOff(kustomization: SourceValue, generator: SourceValue): boolean {
  const said = (value: SourceValue | undefined) => (value?.kind === "scalar" ? value.value : undefined);
  const own = said(valueAt(generator, "options", "disableNameSuffixHash"));
  const all = said(valueAt(kustomization, "generatorOptions", "disableNameSuffixHash"));
  return own === true || all === true;
}

/** The options of a generator, below a name that has a line of its own. */
function withoutHash(text: string, { start, end }: Place): Slip["fix"] {
  const line = text.lastIndexOf("\n", start) + 1;
  const lf = text.indexOf("\n", end);
  const lineEnd = lf === -1 ? text.length : lf;
  const [, before = ""] = /^([ \t]*(?:-[ \t]+)?)name:[ \t]+["']?$/.exec(text.slice(line, start)) ?? [];
  if (before === "" || !/^["']?[ \t]*\r?$/.test(text.slice(end, lineEnd))) return undefined;
  const indent = before.replace("-", " ");
  const at = { start: end, end };
  return { at, text: `\n${indent}options:\n${indent}  disableNameSuffixHash: true` };
}

function renamed(name: string, at: SourceValue["at"]): Slip {
  return { code: "generated-name-prefix", at, data: { name } };
}

/** A prefix is given to all that the kustomization builds, also to an aws-auth in a file of its own. */
function renamedResources(kustomization: SourceValue, { beside }: SourceInput): Slip[] {
  const added = affixes(kustomization);
  if (added === undefined) return [];
  const paths = ["resources", "bases"].flatMap((key) => itemsOf(kustomization, key));
  return paths.flatMap((path): Slip[] => {
    const text = path.kind === "text" ? beside?.(shown(path)) : undefined;
    const isAwsAuth =
      text?.includes(AWS_AUTH_NAME) &&
      readManifest(text).objects.some((object) => object.isAwsAuth && object.name === AWS_AUTH_NAME);
    return isAwsAuth ? [renamed(`${added.prefix}${AWS_AUTH_NAME}${added.suffix}`, added.at)] : [];
  });
}
