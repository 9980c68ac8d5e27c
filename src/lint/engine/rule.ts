// What a rule is. One file in rules/ has one rule; rules/index.ts lists them.
import type * as z from "zod/mini";
import type { LintDocument } from "../../document/document.ts";
import type { Span, SpanEdit } from "../../document/source.ts";
import type { Surroundings } from "./beside.ts";
import type { FindingData, Level, Severity } from "./finding.ts";
import type { Field, Precedence } from "./precedence.ts";

/** The words of a rule: for each kind of thing that it finds, the message made from the finding's data. */
export type Messages = Readonly<Record<string, (data: never) => string>>;

/** What a rule says: which of its messages, and the data that the message is made from. */
export type Said<Words extends Messages> = string extends keyof Words
  ? FindingData
  : {
      [Found in keyof Words & string]: { readonly found: Found } & DataOf<Words[Found]>;
    }[keyof Words & string];

type DataOf<Message> = Message extends (data: infer Data) => string
  ? unknown extends Data
    ? unknown
    : Data
  : never;

export interface Rule<Options = unknown, Words extends Messages = Messages> {
  /** Kebab case; also the name of the rule's file and of its page in `docs/rules/`. */
  readonly name: string;
  /** One line without a full stop: what the rule finds. */
  readonly description: string;
  /** The level without any configuration. A policy is `off`, and an `error` once it is configured. */
  readonly level: Level;
  /** Whether some of its findings carry a fix. */
  readonly fixes: boolean;
  /** The rule's options as they are written in the configuration, each with a default (but for a policy's). */
  readonly options?: z.ZodMiniType<Options>;
  /**
   * What the rule can find, each with its message. A message is one line: what is wrong, what comes of it, and what
   * would be right.
   */
  readonly messages: Words;
  /**
   * Which of its messages say that lint could not read something. Other rules may be silent for that reason alone, so
   * no comment in the file suppresses such a finding, unless the configuration allows it. Default: none.
   */
  readonly unread?: readonly (keyof Words & string)[];
  /**
   * Whether it says what a map as a whole lacks. It is not asked about entries that are added to a map, nor about those
   * of another back end than the ConfigMap's. Default: false.
   */
  readonly asksForWhole?: boolean;
  /** Findings of other rules that make a finding of this rule superfluous. Default: none. */
  readonly yieldsTo?: readonly Precedence[];
  /**
   * Says all that the rule finds, whatever other rules say. That another finding makes one superfluous is declared in
   * `yieldsTo`, so that a rule that is off never silences this one.
   */
  check(document: LintDocument, report: Report<Words>, options: Options, surroundings: Surroundings): void;
}

/** Whether the rule is off until it has options. */
export function isPolicy({ level }: Pick<Rule, "level">): boolean {
  return level === "off";
}

/** What a rule has to say besides where and what. */
export interface Remark {
  /** A safe fix, as edits to the text that the span is in; they may be in different places of one document. */
  readonly fix?: readonly SpanEdit[] | undefined;
  /**
   * What the message tells people to write, as edits, where that is one text. It mends the finding and brings no other
   * one, so a rule tries it first: a text that another rule would find is no advice. Default: `fix`.
   */
  readonly suggestion?: readonly SpanEdit[] | undefined;
  /** Where the finding is worse or less bad than the rule's default; the configured level wins over it. */
  readonly severity?: Severity;
  /** Other places that the finding is about, each with what it is: `the entry that counts`. */
  readonly related?: readonly { readonly span: Span; readonly what: string }[];
  /**
   * What of its entry the finding is about, for precedence at the same `field`. Default: the entry as a whole, which is
   * about each of its fields.
   */
  readonly field?: Field | readonly Field[] | undefined;
}

export type Report<Words extends Messages = Messages> = (
  span: Span,
  said: Said<Words>,
  remark?: Remark,
) => void;

/** Infers the types of the options and the messages, and holds `check` to them. */
export function defineRule<Options = undefined, const Words extends Messages = Messages>(
  rule: Rule<Options, Words>,
): Rule<Options> {
  // The engine hands each message the data that its own rule has said, so that it need not know the types.
  return rule as unknown as Rule<Options>;
}
