// The library's way in: any form of aws-auth that people have, to mappings and problems.
import * as z from "zod/mini";
import { findUnread, type UnreadArn } from "../explain/unread.ts";
import type { AccountItem, RoleMapping, UserMapping } from "../schema/entries.ts";
import { firstIssue } from "../schema/first-issue.ts";
import { locateIn } from "../text/position.ts";
import { MAX_LENGTH, tooLarge } from "../text/size.ts";
import { readAccounts } from "./accounts.ts";
import { findSections, notText } from "./find-sections.ts";
import { readRoles, readUsers } from "./mappings.ts";
import { AwsAuthParseError, type Problem, sectionNames } from "./problem.ts";
import type { SectionText } from "./section-report.ts";

/** The `data` of an aws-auth ConfigMap. Keys other than the three sections are ignored. */
export type AwsAuthData = Readonly<Record<string, string>>;

/** A ConfigMap object, as `@kubernetes/client-node`'s V1ConfigMap has it. The zod schema that input is checked by. */
export const configMapSchema = z.looseObject({
  apiVersion: z.optional(z.string()),
  kind: z.optional(z.literal("ConfigMap")),
  metadata: z.optional(z.looseObject({ name: z.optional(z.string()), namespace: z.optional(z.string()) })),
  data: z.optional(z.nullable(z.looseObject({}))),
});

/** What a ConfigMap object looks like to `parseAwsAuth`; a V1ConfigMap is one. */
export interface ConfigMapLike {
  readonly apiVersion?: string | undefined;
  readonly kind?: string | undefined;
  readonly metadata?:
    | { readonly name?: string | undefined; readonly namespace?: string | undefined }
    | undefined;
  readonly data?: AwsAuthData | undefined;
}

/** What an aws-auth document says, as the reference reads it. */
export interface AwsAuth {
  /** The entries of `mapRoles` that are kept, in order, duplicates included. */
  readonly roles: readonly RoleMapping[];
  /** The entries of `mapUsers` that are kept, in order, duplicates included. */
  readonly users: readonly UserMapping[];
  /** The items of `mapAccounts`, as written. */
  readonly accounts: readonly string[];
  /** The same with their places. Not enumerable. */
  readonly accountItems?: readonly AccountItem[];
  /** What was wrong, section by section, in the document's order; empty when all is well. */
  readonly problems: readonly Problem[];
  /** ARNs in the document that count for nothing, for `explain`. Not enumerable. */
  readonly unread?: readonly UnreadArn[];
}

export interface ParseOptions {
  /** Throw an AwsAuthParseError instead of returning problems. Default false. */
  readonly strict?: boolean;
}

/**
 * Reads an aws-auth document as aws-iam-authenticator reads it: each section stands alone, a broken one is lost
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
  const problems: Problem[] = [];
  const onProblem = (problem: Problem) => void problems.push(problem);
  let roles: readonly RoleMapping[] = [];
  let users: readonly UserMapping[] = [];
  let accountItems: readonly AccountItem[] = [];
  const found = typeof input === "string" ? inText(input, onProblem) : inObject(input, onProblem);
  for (const section of found.sections) {
    const own: Problem[] = [];
    const onOwn = (problem: Problem) => void own.push(problem);
    if (section.text.length > MAX_LENGTH)
      onOwn({ ...tooLargeProblem(section.text), section: section.name, lost: "section" });
    else if (section.name === "mapRoles") roles = readRoles(section, onOwn);
    else if (section.name === "mapUsers") users = readUsers(section, onOwn);
    else accountItems = readAccounts(section, onOwn);
    for (const problem of own.sort(byPosition)) problems.push(problem);
  }
  if (options.strict === true && problems.length > 0) throw new AwsAuthParseError(problems);
  // What is not enumerable stays out of what is printed and compared: that is what the reference reads.
  const accounts = accountItems.map(({ account }) => account);
  return Object.defineProperties(
    { roles, users, accounts, problems },
    { accountItems: { value: accountItems }, unread: { value: found.unread({ roles, users, problems }) } },
  );
}

/** The sections of an input, and a search for what is left of it once they are read. */
interface Found {
  readonly sections: readonly SectionText[];
  readonly unread: (read: Pick<AwsAuth, "roles" | "users" | "problems">) => UnreadArn[];
}

const NOTHING: Found = { sections: [], unread: () => [] };

function byPosition(a: Problem, b: Problem): number {
  return (a.range?.start.offset ?? 0) - (b.range?.start.offset ?? 0);
}

function inText(text: string, onProblem: (problem: Problem) => void): Found {
  if (text.length > MAX_LENGTH) {
    onProblem(tooLargeProblem(text));
    return NOTHING;
  }
  const locate = locateIn(text);
  const { sections, keys } = findSections(text, locate, onProblem);
  return {
    sections,
    unread: ({ roles, users, problems }) => {
      const pieces = sections.map(({ name, text: { length }, locate }) => ({
        name,
        start: locate(0).offset,
        end: locate(length).offset,
      }));
      return findUnread({ text, locate, sections: pieces, keys, problems, kept: [...roles, ...users] });
    },
  };
}

function inObject(input: unknown, onProblem: (problem: Problem) => void): Found {
  const data = dataOf(input);
  if (typeof data === "string") {
    onProblem({ code: "no-aws-auth", message: data, lost: "document" });
    return NOTHING;
  }
  const sections: SectionText[] = [];
  for (const name of sectionNames) {
    const text = Object.hasOwn(data, name) ? data[name] : undefined;
    if (text === undefined || text === null) continue;
    if (typeof text === "string") sections.push({ name, text, locate: locateIn(text) });
    else onProblem(notText(name, Array.isArray(text) ? "a list" : `a JavaScript ${typeof text}`));
  }
  return { sections, unread: (read) => unreadInData(data, sections, read) };
}

/** Each text of a ConfigMap's data is looked through on its own. */
function unreadInData(
  data: Readonly<Record<string, unknown>>,
  sections: readonly SectionText[],
  { roles, users, problems }: Pick<AwsAuth, "roles" | "users" | "problems">,
): UnreadArn[] {
  const inSections = sections.flatMap(({ name, text, locate }) => {
    const kept = name === "mapRoles" ? roles : name === "mapUsers" ? users : [];
    const piece = { name, start: 0, end: text.length };
    return findUnread({
      text: text.length > MAX_LENGTH ? "" : text,
      locate,
      sections: [piece],
      keys: [],
      problems,
      kept,
    });
  });
  const others = Object.entries(data).flatMap(([key, text]) => {
    if (typeof text !== "string" || text.length > MAX_LENGTH || sectionNames.some((name) => name === key))
      return [];
    const keys = [{ key, start: 0, end: text.length }];
    return findUnread({ text, locate: locateIn(text), sections: [], keys, problems: [], kept: [] });
  });
  return [...inSections, ...others];
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
