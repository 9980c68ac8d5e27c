// What is wrong in a configuration, in words.
import type * as z from "zod/mini";
import { nearest } from "../../text/spelling.ts";
import { defaultRules, unusedSuppression } from "../rules/index.ts";
import { formRuleNames, isFormRule } from "../rules/source-rule-names.ts";
import { clusterSchema } from "./cluster-schema.ts";
import { configSchema, shapeOf } from "./config-schema.ts";

/** Something wrong in a configuration. */
export interface LintConfigIssue {
  /** The keys and indices that lead to it. An unknown key is itself the last one. */
  readonly path: readonly PropertyKey[];
  /** One line: where it is, what is wrong, and what would be right. */
  readonly message: string;
}

/** A configuration that is not valid. */
export class LintConfigError extends Error {
  readonly issues: readonly LintConfigIssue[];

  constructor(issues: readonly LintConfigIssue[]) {
    super(issues.map(({ message }) => message).join("\n"));
    this.name = "LintConfigError";
    this.issues = issues;
  }

  /** The messages of the issues. */
  get problems(): readonly string[] {
    return this.issues.map(({ message }) => message);
  }
}

type Issue = z.core.$ZodIssue;

/** @internal */
export function describeIssue(issue: Issue, prefix: readonly PropertyKey[] = []): LintConfigIssue[] {
  const path = [...prefix, ...issue.path];
  const at = (message: string) => [{ path, message: `${settingAt(path)}: ${message}` }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: [...path, key],
        message: `${settingAt(path)}: ${unknownKey(key, path)}`,
      }));
    case "invalid_union":
      return describeUnion(issue, path);
    case "invalid_type":
      // What stands in `cluster` is easy to get wrong, so its schema has words of its own.
      return at(isOfCluster(path) ? issue.message : `must be ${article(issue.expected)}`);
    case "invalid_value":
      return at(`must be ${issue.values.map(String).join(" or ")}`);
    case "too_big":
      return at(`is ${issue.origin === "number" ? "more" : "longer"} than ${issue.maximum}`);
    case "too_small":
      return at(`is ${issue.origin === "number" ? "less" : "shorter"} than ${issue.minimum}`);
    default:
      return at(issue.message === "" ? "is not valid" : issue.message);
  }
}

/** @internal */
export function settingAt(path: readonly PropertyKey[]): string {
  return path.length === 0 ? "the configuration" : path.map(String).join(".");
}

/** Whether it is a key inside `cluster`. */
function isOfCluster(path: readonly PropertyKey[]): boolean {
  return path.at(-2) === "cluster" && (path.length === 2 || path.at(0) === "overrides");
}

/** A setting is a level, or a mapping with a level. The issues are told for the form that was written. */
function describeUnion(
  issue: Issue & { code: "invalid_union" },
  path: readonly PropertyKey[],
): LintConfigIssue[] {
  const inObject = issue.errors
    .flat()
    .filter((inner) => inner.path.length > 0 || inner.code === "unrecognized_keys");
  if (inObject.length > 0) return inObject.flatMap((inner) => describeIssue(inner, path));
  const message = `${settingAt(path)}: must be error, warning, info or off, or a mapping of options`;
  return [{ path, message }];
}

function unknownKey(key: string, path: readonly PropertyKey[]): string {
  const isRule = path.at(-1) === "rules";
  const known = isRule ? [...defaultRules.map(({ name }) => name), ...formRuleNames] : keysAt(path);
  const meant = nearest(key, known);
  const isKey = path.length === 0 || path.at(-1) === "cluster";
  const kind = isRule ? "rule" : isKey ? "key" : "option";
  if (meant !== undefined) return `there is no ${kind} '${key}'; did you mean '${meant}'?`;
  return `there is no ${kind} '${key}'${isRule ? "; 'aws-auth-map rules' lists them" : `; the known ones are ${known.join(", ")}`}`;
}

/** @internal */
export function keysAt(path: readonly PropertyKey[]): string[] {
  if (path.length === 0) return Object.keys(configSchema.shape);
  if (path.at(-1) === "cluster") return Object.keys(clusterSchema.shape);
  const rule = defaultRules.find(({ name }) => name === path.at(-1));
  if (isFormRule(String(path.at(-1)))) return ["level", "suppressible"];
  if (rule === undefined) return Object.keys(configSchema.shape.overrides.def.innerType.def.element.shape);
  const shape = rule.options === undefined ? {} : shapeOf(rule.options);
  return ["level", ...(rule === unusedSuppression ? [] : ["suppressible"]), ...Object.keys(shape)];
}

function article(type: string): string {
  if (type === "array") return "a list";
  if (type === "object" || type === "record") return "a mapping";
  return type === "string" ? "text" : `a ${type}`;
}
