// What a rule is. One file in rules/ holds one rule; rules/index.ts lists them.
import type * as z from "zod/mini";
import type { LintDocument } from "../../document/document.ts";
import type { Level, Severity } from "./finding.ts";
import type { Span, SpanEdit } from "../../document/source.ts";

export interface Rule<Options = unknown> {
  /** Kebab case; also the name of the rule's file and of its page in `docs/rules/`. */
  readonly name: string;
  /** One line without a full stop: what the rule finds. */
  readonly description: string;
  /** The level without any configuration. A policy is `off`, and an `error` once it is configured. */
  readonly level: Level;
  /** Whether some of its findings carry a fix. */
  readonly fixes: boolean;
  /** The rule's options as they stand in the configuration, each with a default (but for a policy's). */
  readonly options?: z.ZodMiniType<Options>;
  readonly check: (document: LintDocument, report: Report, options: Options) => void;
}

/** Whether the rule is off until it has options. */
export function isPolicy({ level }: Pick<Rule, "level">): boolean {
  return level === "off";
}

/** What a rule has to say besides where and what. */
export interface Remark {
  /** A safe fix, as edits to the text that the span is in; they may be in different places of one document. */
  readonly fix?: readonly SpanEdit[] | undefined;
  /** Where the finding is worse or less bad than the rule's default; the configured level wins over it. */
  readonly severity?: Severity;
}

/** @param message One line: what is wrong, what comes of it, and what would be right. */
export type Report = (span: Span, message: string, remark?: Remark) => void;

/** Infers the options' type from their schema. */
export function defineRule<Options = undefined>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
