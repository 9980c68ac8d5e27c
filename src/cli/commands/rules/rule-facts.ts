// What there is to know about a rule, as values for programs.
import { docsUrl } from "../../../lint/engine/reporter.ts";
import type { Rule } from "../../../lint/engine/rule.ts";
import { type Category, categoryOf } from "../../../lint/rules/categories.ts";

/** A rule, as `rules --format json` prints it. */
export interface RuleFacts {
  readonly name: string;
  readonly category: Category | undefined;
  readonly description: string;
  /** A policy's is `off`: it checks nothing until it has options. */
  readonly level: Rule["level"];
  readonly fixes: boolean;
  /** The kinds of thing that it finds: `found` of its findings. */
  readonly found: readonly string[];
  /** Those of them that no comment suppresses, because lint could not read something. */
  readonly unread: readonly string[];
  /** The JSON Schema of its options; null where it has none. */
  readonly options: object | null;
  /** The URL of its page. */
  readonly docs: string;
}

/** @param options By the names of the rules that have any. */
export function ruleFacts(rule: Rule, options: ReadonlyMap<string, object>): RuleFacts {
  const { name, description, level, fixes, messages, unread = [] } = rule;
  return {
    name,
    category: categoryOf(name),
    description,
    level,
    fixes,
    found: Object.keys(messages),
    unread,
    options: options.get(name) ?? null,
    docs: docsUrl(name),
  };
}
