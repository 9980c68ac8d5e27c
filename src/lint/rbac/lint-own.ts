// Lints the RBAC of a text that holds no aws-auth.
import { readDocument } from "../../document/document.ts";
import { pieceSource } from "../../document/source.ts";
import type { LintReport } from "../engine/lint-report.ts";
import { lintDocument } from "../lint-document.ts";
import type { LintOptionsOfRun } from "../options-of-run.ts";
import { rbacRules } from "../rules/rbac-rules.ts";

const names: ReadonlySet<string> = new Set(["unused-suppression", ...rbacRules.map(({ name }) => name)]);

/** @throws LintConfigError for a configuration that is not valid. */
export function lintOwnRbac(text: string, options: LintOptionsOfRun): LintReport {
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? "\n";
  const document = { ...readDocument(""), text, source: pieceSource(text, 0, lineBreak) };
  return lintDocument(document, options, { isAsked: ({ name }) => names.has(name) });
}
