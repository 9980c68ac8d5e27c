import { partOf } from "../../../document/nodes.ts";
import { compileTemplate, type TemplateName } from "../../../mapping/template.ts";
import { madeBy } from "../../../mapping/template-reach.ts";
import { isGenerated } from "../../../text/generated.ts";
import { shorten } from "../../../text/shorten.ts";
import { oncePerText } from "../../engine/known-texts.ts";
import { defineRule } from "../../engine/rule.ts";
import { bracedTemplatesIn, isForUser, piecesOf } from "../../knowledge/templates.ts";

/** Pairs of braces with other pairs inside them. */
const NESTED = /\{\{[^{}]*(?:\{\{[^{}]*\}\}[^{}]*)+\}\}/g;

/** Source: the reference's pkg/server/server.go (renderTemplate), which replaces one name after another. */
export const nestedTemplate = defineRule({
  name: "nested-template",
  description: "a template inside the braces of another one",
  level: "error",
  fixes: false,
  messages: {
    "makes-template": ({ written, made }: Nested) =>
      `EKS replaces one name after another, so in '${shorten(written)}' a session can be named so that it makes ${listOf(made)}, which is replaced too; ${ONE}`,
    "makes-template-without-session": ({ written, made }: Nested) =>
      `EKS replaces one name after another, and a user has no session, so '${shorten(written)}' becomes ${listOf(made)}, which is replaced too; ${ONE}`,
    "keeps-braces": ({ written }: Pick<Nested, "written">) =>
      `in '${shorten(written)}' EKS replaces only the template inside, and the braces around it stay; ${ONE}`,
  },
  check({ entries }, report) {
    for (const entry of entries) {
      for (const { text, field } of entry.templatedTexts) {
        for (const { 0: written, index: start } of nestedIn(text.value)) {
          if (bracedTemplatesIn(written).length === 0) continue;
          const isUser = isForUser(entry);
          const made = isUser ? madeWithoutSession(written) : madeBySession(written);
          const span = partOf(text, start, start + written.length);
          const found = isUser ? "makes-template-without-session" : "makes-template";
          if (made.length > 0) report(span, { found, written, made }, { field });
          else report(span, { found: "keeps-braces", written }, { field });
        }
      }
    }
  },
});

interface Nested {
  readonly written: string;
  /** The templates that come of it. */
  readonly made: readonly TemplateName[];
}

const ONE = "write one template in one pair of braces";

/** Where the session's name is empty. */
function madeWithoutSession(written: string): TemplateName[] {
  const made = madeBy(compileTemplate(written, "braces"));
  const filled = written.replaceAll(/\{\{SessionName(?:Raw)?\}\}/g, "");
  return made.filter((name) => filled.includes(`{{${name}}}`));
}

/** A session's name has at least two characters. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
function madeBySession(written: string): TemplateName[] {
  const made = madeBy(compileTemplate(written, "braces"));
  if (written.length > MOST_TRIED) return made;
  // Braces stand around what the name of the session is a part of.
  return made.filter((name) =>
    partsOfName(name).some((part) =>
      written.replaceAll(/\{\{SessionName(?:Raw)?\}\}/g, part).includes(`{{${name}}}`),
    ),
  );
}

/** Longer than any name. */
const MOST_TRIED = 1000;

function partsOfName(name: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < name.length; start++) {
    for (let end = start + 2; end <= name.length; end++) parts.push(name.slice(start, end));
  }
  return parts;
}

const nestedIn = oncePerText((text) => {
  // It is not known what a generator will write in place of its own braces.
  return text.includes("{{") && !isGenerated(text) ? piecesOf(text, NESTED) : [];
});

function listOf(names: readonly TemplateName[]): string {
  return names.map((name) => `{{${name}}}`).join(" or ");
}
