// A rule as SARIF describes it, with its page.
import type { ReportingDescriptor } from "sarif";
import type { Severity } from "../engine/finding.ts";
import { docsUrl } from "../engine/reporter.ts";
import { isPolicy, type Rule } from "../engine/rule.ts";

export const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/**
 * It has no `name`, which would only repeat the `id`: 3.49.7 of the standard.
 *
 * @param page The rule's page as Markdown; undefined where it is not at hand.
 */
export function describeRule(rule: Rule, page: string | undefined): ReportingDescriptor {
  const { name, description, level, fixes } = rule;
  const text = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  const url = docsUrl(name);
  return {
    id: name,
    shortDescription: { text },
    fullDescription: { text },
    helpUri: url,
    help: {
      text: `${text} See ${url}`,
      markdown:
        page === undefined
          ? `${text}\n\nWhat it finds, why it matters, and examples: [${name}](${url})`
          : withWholeLinks(page, url),
    },
    defaultConfiguration: { enabled: !isPolicy(rule), level: LEVELS[level === "off" ? "error" : level] },
    properties: { tags: ["aws-auth", "eks", "security"], fixable: fixes },
  };
}

/** A viewer does not know where the page is from, so its links to other pages are made whole. */
function withWholeLinks(page: string, url: string): string {
  return page.replace(/\]\((?![a-z]+:)([^()\s]+)\)/g, (link, target: string) =>
    URL.canParse(target, url) ? `](${new URL(target, url).href})` : link,
  );
}
