// Workflow commands, which GitHub Actions shows as annotations in a pull request.
// https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
import { oneLine } from "../../text/printable.ts";
import { firstFindings, type Rest, restInWords } from "./first-findings.ts";
import {
  type Format,
  findingsOf,
  type LintedFile,
  relatedInWords,
  type ShownFinding,
  suppressionInWords,
} from "./format.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

export const github: Format = (files, { showSuppressed }) =>
  files
    .flatMap((linted) => {
      const { shown, rests } = firstFindings(findingsOf(linted, showSuppressed));
      return [...failureOf(linted), ...shown.map(annotate), ...rests.map(annotateRest)];
    })
    .map((line) => `${line}\n`)
    .join("");

function failureOf({ file, failure }: LintedFile): string[] {
  return failure === undefined ? [] : [command("error", { file, title: "aws-auth-map" }, failure)];
}

function annotate(finding: ShownFinding): string {
  const { file, rule, severity, message, line, column, endLine, endColumn, docs, suppression } = finding;
  // GitHub takes columns only for a range on one line. Its end column is the last one of the range.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = { file, line, endLine, ...columns, title: `aws-auth-map ${rule}` };
  const related = relatedInWords(finding);
  if (suppression === undefined) {
    return command(COMMANDS[severity], properties, `${message} (${docs})`, ...related);
  }
  const title = `${properties.title} (suppressed)`;
  const told = `${message} (${suppressionInWords(suppression)})`;
  return command("notice", { ...properties, title }, told, ...related);
}

function annotateRest(rest: Rest): string {
  const { file, line } = rest.first;
  const properties = { file, line, title: `aws-auth-map ${rest.rule}` };
  return command(COMMANDS[rest.severity], properties, restInWords(rest));
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  ...lines: readonly string[]
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(",")}::${escapeData(lines.map(oneLine).join("\n"))}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
