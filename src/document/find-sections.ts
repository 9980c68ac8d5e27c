// The sections of the aws-auth ConfigMap in the text that people have, and what is wrong with the text around them.
import { describe } from "../go-yaml/describe.ts";
import type { YamlFault } from "../go-yaml/fault.ts";
import { faultMessage } from "../go-yaml/fault-words.ts";
import { rangeOf } from "../go-yaml/range.ts";
import { isNull, type YamlValue } from "../go-yaml/value.ts";
import { type Chunk, isJson, TOO_MANY_DOCUMENTS } from "../objects/objects.ts";
import type { Locate } from "../text/position.ts";
import type { ReadText } from "./aws-auth.ts";
import { type ManifestObject, readManifest } from "./manifest.ts";
import { type Problem, type SectionName, sectionNames } from "./problem.ts";
import { isText, pieceSource, type Source, valueSource } from "./source.ts";
import { notRead } from "./unread-objects.ts";

type OnProblem = (problem: Problem) => void;

/** A section that is text, as it has to be. */
export interface FoundSection {
  readonly name: SectionName;
  readonly source: Source;
}

/** The sections of the aws-auth ConfigMap in a text, and the keys of its data. */
export interface FoundSections {
  readonly sections: readonly FoundSection[];
  readonly keys: ReadText["keys"];
}

const NOTHING: FoundSections = { sections: [], keys: [] };

/** @param locate Of `text`. */
export function findSections(text: string, locate: Locate, onProblem: OnProblem): FoundSections {
  const { tooMany, faults, objects, others } = readManifest(text);
  if (tooMany) {
    onProblem({ code: "too-large", message: TOO_MANY_DOCUMENTS, lost: "document" });
    return NOTHING;
  }
  for (const { fault, chunk } of faults) onProblem(documentProblem(fault, chunk, locate));
  const candidates = objects.filter(({ data }) => data !== undefined);
  const awsAuths = candidates.filter(({ isAwsAuth }) => isAwsAuth);
  const awsAuth = awsAuths.at(-1);
  if (awsAuth?.data === undefined) {
    if (faults.length === 0) onProblem(nothingFound(text, others, candidates[0], locate));
    return NOTHING;
  }
  if (awsAuths.length > 1) {
    onProblem({
      code: "several-configmaps",
      message: `${awsAuths.length} aws-auth ConfigMaps; the last one replaces the others, so keep one`,
      lost: "document",
      range: rangeIn(awsAuth.chunk, awsAuth.value, locate),
    });
  }
  return readSections(awsAuth.data, awsAuth.chunk, locate, onProblem);
}

function readSections(data: YamlValue, chunk: Chunk, locate: Locate, onProblem: OnProblem): FoundSections {
  if (data.kind !== "map") {
    if (!isNull(data)) {
      const message = dataNotMapping(describe(data));
      onProblem({ code: "section-not-text", message, lost: "document", range: rangeIn(chunk, data, locate) });
    }
    return NOTHING;
  }
  const holder = pieceSource(chunk.text, chunk.base, "\n");
  let sections: FoundSection[] = [];
  let isRefused = false;
  for (const name of sectionNames) {
    const value = data.entries.get(name)?.value;
    if (value === undefined || isNull(value)) continue;
    if (isText(value)) sections.push({ name, source: valueSource(value, holder) });
    else {
      onProblem(notText(name, describe(value), formOf(chunk.text), rangeIn(chunk, value, locate)));
      isRefused = true;
    }
  }
  if (isRefused) sections = [];
  const keys = [...data.entries].map(([key, { value }]) => {
    const [start, end] = rangeOf(value.node);
    return { key, start: chunk.base + start, end: chunk.base + end };
  });
  return { sections, keys };
}

/** @param what What the data is, in words. */
export function dataNotMapping(what: string): string {
  return `the ConfigMap's data is ${what}, not a mapping: the API server refuses the ConfigMap; write a mapping of section names to text`;
}

/**
 * The API server refuses a ConfigMap whose data is not text.
 *
 * @param what What the section is, in words.
 */
export function describeNotText(section: SectionName, what: string, asText: string): string {
  return `${section} is ${what}, not text: the API server refuses the ConfigMap, so nothing in it takes effect; ${asText}`;
}

/** How a section is written as text in YAML, and in JSON, which has no blocks of text. */
export const AS_TEXT = {
  yaml: (section: SectionName) => `put "|" behind "${section}:", and indent the list below it`,
  json: (section: SectionName) => `write the list as one string: "${section}": "[{…}]"`,
} as const;

/** @param text The YAML document that the section stands in. */
export function formOf(text: string): keyof typeof AS_TEXT {
  return isJson(text) ? "json" : "yaml";
}

/** None of the ConfigMap is there for the reference, since the API server does not take it. */
export function notText(
  section: SectionName,
  what: string,
  form: keyof typeof AS_TEXT,
  range?: Problem["range"],
): Problem {
  return {
    code: "section-not-text",
    message: describeNotText(section, what, AS_TEXT[form](section)),
    lost: "document",
    section,
    ...(range === undefined ? {} : { range }),
  };
}

function nothingFound(
  text: string,
  others: readonly string[],
  misnamed: ManifestObject | undefined,
  locate: Locate,
): Problem {
  if (misnamed !== undefined) {
    return {
      code: "configmap-name",
      message: notRead(misnamed),
      lost: "document",
      range: rangeIn(misnamed.chunk, misnamed.value, locate),
    };
  }
  return { code: "no-aws-auth", message: noAwsAuth(text, others), lost: "document" };
}

/** That there is no aws-auth ConfigMap in `text`, and what there is. */
export function noAwsAuth(text: string, others: readonly string[]): string {
  const shown = others.slice(0, 5).join(", ");
  const more = others.length > 5 ? ` and ${others.length - 5} more` : "";
  const held =
    others.length > 0
      ? `it holds ${shown}${more}`
      : text.trim() === ""
        ? "it is empty"
        : "it holds no object";
  return `no aws-auth ConfigMap in it: ${held}`;
}

function documentProblem(fault: YamlFault, { base }: Chunk, locate: Locate): Problem {
  const range = { start: locate(base + fault.start), end: locate(base + fault.end) };
  const { code, reason } = fault;
  return { code, message: faultMessage(fault), data: { code, reason }, lost: "document", range };
}

function rangeIn({ base }: Chunk, value: YamlValue, locate: Locate): NonNullable<Problem["range"]> {
  const [start, end] = rangeOf(value.node);
  return { start: locate(base + start), end: locate(base + end) };
}
