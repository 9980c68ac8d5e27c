// The sections of the aws-auth ConfigMap in the text that people have, and what is wrong with the text around them.
import { isScalar } from "yaml";
import { describe } from "../go-yaml/describe.ts";
import { embeddedOffsets } from "../go-yaml/embedded.ts";
import type { YamlFault } from "../go-yaml/fault.ts";
import { faultMessage } from "../go-yaml/fault-words.ts";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import { type Chunk, fullName, TOO_MANY_DOCUMENTS } from "../objects/objects.ts";
import type { Locate } from "../text/position.ts";
import {
  AWS_AUTH_NAME,
  AWS_AUTH_NAMESPACE,
  type Manifest,
  type ManifestObject,
  readManifest,
} from "./manifest.ts";
import { type Problem, type SectionName, sectionNames } from "./problem.ts";
import type { SectionText } from "./section-report.ts";

type OnProblem = (problem: Problem) => void;

/** The sections of the aws-auth ConfigMap in a text, and what stands beside them. */
export interface FoundSections {
  readonly sections: readonly SectionText[];
  /** The keys of its data; offsets in the text. What is read of them is in `sections` too. */
  readonly keys: readonly { readonly key: string; readonly start: number; readonly end: number }[];
}

const NOTHING: FoundSections = { sections: [], keys: [] };

/** @param locate Of `text`. */
export function findSections(text: string, locate: Locate, onProblem: OnProblem): FoundSections {
  const manifest = readManifest(text);
  if (manifest.tooMany) {
    onProblem({ code: "too-large", message: TOO_MANY_DOCUMENTS, lost: "document" });
    return NOTHING;
  }
  for (const { fault, chunk } of manifest.faults) onProblem(documentProblem(fault, chunk, locate));
  const candidates = manifest.objects.filter(({ data }) => data !== undefined);
  const awsAuths = candidates.filter(({ isAwsAuth }) => isAwsAuth);
  const awsAuth = awsAuths.at(-1);
  if (awsAuth?.data === undefined) {
    if (manifest.faults.length === 0) onProblem(nothingFound(text, manifest, candidates[0], locate));
    return NOTHING;
  }
  if (awsAuths.length > 1) {
    onProblem({
      code: "several-configmaps",
      message: severalConfigMaps(awsAuths.length),
      lost: "document",
      range: rangeIn(awsAuth.chunk, awsAuth.value, locate),
    });
  }
  return readSections(awsAuth.data, awsAuth.chunk, locate, onProblem);
}

export function severalConfigMaps(count: number): string {
  return `${count} aws-auth ConfigMaps; the last one replaces the others, so keep one`;
}

function readSections(data: YamlValue, chunk: Chunk, locate: Locate, onProblem: OnProblem): FoundSections {
  const sections: SectionText[] = [];
  if (data.kind !== "map") {
    if (!isNull(data)) onProblem(notMapping(data, rangeIn(chunk, data, locate)));
    return NOTHING;
  }
  for (const name of sectionNames) {
    const value = data.entries.get(name)?.value;
    if (value === undefined || isNull(value)) continue;
    if (value.kind === "scalar" && typeof value.value === "string" && isScalar(value.node)) {
      const offsetOf = embeddedOffsets(chunk.text, value.node);
      sections.push({ name, text: value.value, locate: (offset) => locate(chunk.base + offsetOf(offset)) });
    } else onProblem(notText(name, describe(value), rangeIn(chunk, value, locate)));
  }
  return { sections, keys: keysOf(data, chunk) };
}

function keysOf({ entries }: YamlValue & { kind: "map" }, { base }: Chunk): FoundSections["keys"] {
  return [...entries].map(([key, { value }]) => {
    const [start, end] = rangeOf(value.node);
    return { key, start: base + start, end: base + end };
  });
}

function notMapping(data: YamlValue, range: NonNullable<Problem["range"]>): Problem {
  const message = `the ConfigMap's data is ${describe(data)}; it takes a mapping of section names to text`;
  return { code: "section-not-text", message, lost: "document", range };
}

/** The API server refuses a ConfigMap whose data is not text. */
export function notText(section: SectionName, what: string, range?: Problem["range"]): Problem {
  return {
    code: "section-not-text",
    message: `${section} is ${what}, and the API server takes text only; write "${section}: |" and indent what follows`,
    lost: "section",
    section,
    ...(range === undefined ? {} : { range }),
  };
}

function nothingFound(
  text: string,
  { others }: Manifest,
  misnamed: ManifestObject | undefined,
  locate: Locate,
): Problem {
  if (misnamed !== undefined) {
    return {
      code: "configmap-name",
      message: `ConfigMap ${fullName(misnamed)} is not read by the authenticator; it reads ${AWS_AUTH_NAMESPACE}/${AWS_AUTH_NAME} alone`,
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
  return { code: fault.code, message: faultMessage(fault), lost: "document", range };
}

function rangeIn({ base }: Chunk, value: YamlValue, locate: Locate): NonNullable<Problem["range"]> {
  const [start, end] = rangeOf(value.node);
  return { start: locate(base + start), end: locate(base + end) };
}
