// The library's way in: any form of aws-auth that people have, to mappings and problems.
import type * as z from "zod/mini";
import { type AwsAuthData, type ConfigMapLike, configMapSchema } from "../schema/config-map.ts";
import type { AccountItem, RoleMapping, UserMapping } from "../schema/entries.ts";
import { firstIssue } from "../schema/first-issue.ts";
import { type Locate, locateIn } from "../text/position.ts";
import { MAX_LENGTH, tooLarge } from "../text/size.ts";
import { type Steps, toEnd } from "../text/steps.ts";
import type { AwsAuth, ReadText } from "./aws-auth.ts";
import { type FoundSection, findSections, notText } from "./find-sections.ts";
import { AwsAuthParseError, type Problem, type SectionName, sectionNames } from "./problem.ts";
import { SectionReader } from "./section-reader.ts";
import { pieceSource } from "./source.ts";

export interface ParseOptions {
  /** Throw an AwsAuthParseError instead of returning problems. Default false. */
  readonly strict?: boolean;
  /** What the text is called, for the origin of each mapping. */
  readonly file?: string;
}

/**
 * Reads an aws-auth document as aws-iam-authenticator reads it: each section is read on its own, a broken one is lost
 * whole, a broken entry alone.
 *
 * @param input A manifest's text (YAML or JSON; a List, several documents and other kinds beside it; a patch with
 *   `data` alone), a ConfigMap object, or its `data` alone. The ConfigMap in a text must be `kube-system/aws-auth`; of
 *   an object, the name is the caller's business.
 * @returns Content never makes it throw; what is wrong is in `problems`.
 * @throws AwsAuthParseError with `strict: true`, where there are problems.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html
 */
export function parseAwsAuth(
  input: string | ConfigMapLike | AwsAuthData,
  options: ParseOptions = {},
): AwsAuth {
  return toEnd(parseSteps(input, options));
}

/** What `parseAwsAuth` gives, in steps. The longest one is what the composer of `yaml` does with a section (go-yaml/read.ts). */
export function* parseSteps(
  input: string | ConfigMapLike | AwsAuthData,
  options: ParseOptions = {},
): Steps<AwsAuth> {
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => void problems.push(problem);
  let roles: readonly RoleMapping[] = [];
  let users: readonly UserMapping[] = [];
  let accountItems: readonly AccountItem[] = [];
  const { sections, texts } =
    typeof input === "string" ? inText(input, onProblem) : inObject(input, onProblem);
  for (const { locate, ...section } of sections) {
    const { name, source } = section;
    if (source.text.length > MAX_LENGTH) {
      onProblem({ ...tooLargeProblem(source.text), section: name, lost: "section" });
      continue;
    }
    const reader = new SectionReader(section, locate, options.file);
    if (name === "mapRoles") roles = yield* reader.roles();
    else if (name === "mapUsers") users = yield* reader.users();
    else accountItems = yield* reader.accounts();
    // There may be too many of them to be handed over as arguments.
    for (const problem of reader.problems.sort(byPosition)) problems.push(problem);
  }
  if (options.strict === true && problems.length > 0) throw new AwsAuthParseError(problems);
  return {
    roles,
    users,
    accounts: accountItems.map(({ account }) => account),
    ...(accountItems.length === 0 ? {} : { accountItems }),
    problems,
    ...textsWithArns(texts),
  };
}

/** Of other texts there is nothing to say later. */
export function textsWithArns(texts: readonly ReadText[]): Pick<AwsAuth, "texts"> {
  const withArns = texts.filter(({ text }) => ARN.test(text));
  return withArns.length === 0 ? {} : { texts: withArns };
}

const ARN = /\barn:/i;

/** The text of a section that stands alone. */
export function sectionText(name: SectionName, text: string): ReadText {
  return { text, sections: [{ name, start: 0, end: text.length }], keys: [] };
}

function byPosition(a: Problem, b: Problem): number {
  return (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0);
}

/** The sections of an input, and the texts that they are in. */
interface Found {
  readonly sections: readonly (FoundSection & { readonly locate: Locate })[];
  readonly texts: readonly ReadText[];
}

const NOTHING: Found = { sections: [], texts: [] };

function inText(text: string, onProblem: (problem: Problem) => void): Found {
  if (text.length > MAX_LENGTH) {
    onProblem(tooLargeProblem(text));
    return NOTHING;
  }
  const locate = locateIn(text);
  const { sections, keys } = findSections(text, locate, onProblem);
  const pieces = sections.map(({ name, source: { text: inner, toFile } }) => ({
    name,
    start: toFile(0),
    end: toFile(inner.length),
  }));
  return {
    sections: sections.map((section) => ({ ...section, locate })),
    texts: [{ text, sections: pieces, keys }],
  };
}

function inObject(input: unknown, onProblem: (problem: Problem) => void): Found {
  const data = dataOf(input);
  if (typeof data === "string") {
    onProblem({ code: "no-aws-auth", message: data, lost: "document" });
    return NOTHING;
  }
  const sections: Found["sections"][number][] = [];
  const texts: ReadText[] = [];
  let isRefused = false;
  for (const name of sectionNames) {
    const text = Object.hasOwn(data, name) ? data[name] : undefined;
    if (text === undefined || text === null) continue;
    if (typeof text === "string") {
      sections.push({ name, source: pieceSource(text, 0, "\n"), locate: locateIn(text) });
      texts.push(sectionText(name, text));
    } else {
      onProblem(notText(name, Array.isArray(text) ? "a list" : `a JavaScript ${typeof text}`, "json"));
      isRefused = true;
    }
  }
  for (const [key, text] of Object.entries(data)) {
    if (typeof text !== "string" || sectionNames.some((name) => name === key)) continue;
    texts.push({ text, sections: [], keys: [{ key, start: 0, end: text.length }] });
  }
  return {
    sections: isRefused ? [] : sections,
    texts: texts.filter(({ text }) => text.length <= MAX_LENGTH),
  };
}

const OBJECT_KEYS = ["apiVersion", "kind", "metadata", "data"];

/** The `data` in `input`, or what is wrong with it. */
function dataOf(input: unknown): Readonly<Record<string, unknown>> | string {
  if (typeof input !== "object" || input === null || Array.isArray(input)) {
    return "no aws-auth ConfigMap: give a manifest's text, a ConfigMap object, or its data";
  }
  const has = (key: string) => Object.hasOwn(input, key);
  if (sectionNames.some(has) || !OBJECT_KEYS.some(has)) return input as Record<string, unknown>;
  const result = configMapSchema.safeParse(input);
  // The checked input itself, not zod's copy of it: that a key is named __proto__ must not matter.
  if (result.success) return (input as z.infer<typeof configMapSchema>).data ?? {};
  const issue = firstIssue(result.error);
  const expected =
    issue.code === "invalid_type"
      ? `takes ${issue.expected === "string" ? "text" : `an ${issue.expected}`}`
      : "is not a ConfigMap's";
  return `not a ConfigMap: its ${issue.path.join(".")} ${expected}`;
}

function tooLargeProblem(text: string): Problem {
  return { code: "too-large", message: tooLarge(text), lost: "document" };
}
