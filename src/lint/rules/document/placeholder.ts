import { partOf, rewrite } from "../../../document/nodes.ts";
import type { EntryText, LintEntry } from "../../../document/section.ts";
import { shorten } from "../../../text/shorten.ts";
import type { Field } from "../../engine/precedence.ts";
import { defineRule } from "../../engine/rule.ts";
import { meantInBrackets } from "../../knowledge/in-brackets.ts";
import { meantTemplate } from "../../knowledge/meant-template.ts";
import { hasNodeGroup } from "../../knowledge/node-roles.ts";
import {
  arnPlaceholdersIn,
  findMeantTemplate,
  isAccountPlaceholder,
  type Placeholder,
  placeholdersIn,
} from "../../knowledge/placeholders.ts";
import {
  adviceEdits,
  adviceWords,
  type TemplateAdvice,
  templateAdvice,
} from "../../knowledge/template-advice.ts";

type Place = Exclude<Field, "sso"> | "account";

const EFFECTS: Readonly<Record<Place, string>> = {
  arn: "the entry matches no one",
  username: "the username is this very text",
  groups: "the group is this very text",
  account: "it matches no account",
};

const unfilled = ({ written, place }: { written: string; place: Place }) =>
  `'${shorten(written)}' looks like a placeholder that nobody filled in: ${EFFECTS[place]}; write what it stands for`;

interface InBrackets {
  readonly written: string;
  readonly advice: TemplateAdvice;
  readonly isOfNode: boolean;
}

/** https://github.com/opstrace/opstrace/issues/112 (brackets that were left in) */
export const placeholder = defineRule({
  name: "placeholder",
  description: "a placeholder that nobody filled in, such as <ARN of instance role> or INSTANCE_ROLE_ARN",
  level: "error",
  fixes: false,
  messages: {
    unfilled,
    template: unfilled,
    "in-brackets": inBrackets,
    "template-in-brackets": ({ written, advice, isOfNode }: InBrackets) =>
      `${isOfNode ? "no node can join with this username: " : ""}'${shorten(written)}' is plain text, since EKS replaces only names in two pairs of braces; ${adviceWords(advice)}`,
    engine: ({ written }: { written: string }) =>
      `'${shorten(written)}' is text of a template engine that has not run, so this is not yet the entry that EKS will read; lint what the template renders to`,
  },
  yieldsTo: [
    // `system:node:<no value>`: nobody forgot to fill it in.
    { rule: "node-role", at: "field", to: ["eaten"] },
    { rule: "unknown-template", at: "place", found: ["template"], to: ["misspelt"] },
    { rule: "unbalanced-template", at: "place", found: ["template"] },
    { rule: "angle-template", at: "place", found: ["template"] },
  ],
  check({ sections }, report) {
    for (const { entries, accounts } of sections) {
      for (const entry of entries) {
        const engines: Found[] = [];
        for (const each of placeholdersOf(entry)) {
          const { text, field, start, end, kind } = each;
          const written = text.value.slice(start, end);
          const meant = kind === "brackets" ? meantInBrackets(entry, text.value, field) : undefined;
          const isName = kind === "brackets" && field === "username";
          const template = isName ? meantTemplate(written.slice(1, -1)) : undefined;
          if (kind === "engine") engines.push(each);
          else if (meant !== undefined) {
            const suggestion = rewrite(text, meant);
            report(
              spanOf(each),
              { found: "in-brackets", written, place: field, meant },
              { suggestion, field },
            );
          } else if (template !== undefined) {
            const piece = { name: template, start, end };
            const advice = templateAdvice(entry, text, piece);
            const said = { written, advice, isOfNode: hasNodeGroup(entry).meant };
            const suggestion = adviceEdits(advice, text, piece);
            report(spanOf(each), { found: "template-in-brackets", ...said }, { suggestion, field });
          } else {
            const found = kind === "template" ? kind : "unfilled";
            report(spanOf(each), { found, written, place: field }, { field });
          }
        }
        const [first, ...others] = engines;
        if (first === undefined) continue;
        report(
          spanOf(first),
          { found: "engine", written: first.text.value.slice(first.start, first.end) },
          {
            field: [...new Set(engines.map(({ field }) => field))],
            related: others.map((other) => ({ span: spanOf(other), what: "more of the template" })),
          },
        );
      }
      for (const { value, span } of accounts) {
        if (isAccountPlaceholder(value)) {
          report(span, { found: "unfilled", written: value, place: "account" });
        }
      }
    }
  },
});

function inBrackets({ written, place, meant }: { written: string; place: Place; meant: string }): string {
  const why = "since the brackets are part of it";
  if (place === "arn") return `this matches no one, ${why}; write ${meant}`;
  const name = `'${shorten(meant)}'`;
  const what = place === "username" ? `the username ${name}` : `the group ${name}, and gives no rights`;
  return `'${shorten(written)}' is not ${what}, ${why}; write ${name}`;
}

type Found = EntryText &
  Omit<Placeholder, "kind"> & {
    /** `template` is what looks like a template of aws-auth and is not replaced. */
    readonly kind: Placeholder["kind"] | "template";
  };

function placeholdersOf({ texts }: LintEntry): Found[] {
  const all: Found[] = [];
  for (const { text, field } of texts) {
    const found = field === "arn" ? arnPlaceholdersIn(text.value) : placeholdersIn(text.value);
    for (const each of found) all.push({ ...each, text, field });
    const template = field === "arn" || found.length > 0 ? undefined : findMeantTemplate(text.value);
    if (template !== undefined) all.push({ ...template, text, field, kind: "template" });
  }
  return all;
}

function spanOf({ text, start, end }: Found) {
  return partOf(text, start, end);
}
