// JUnit XML, as GitLab and Jenkins read it. Each file is a suite, and each finding a case; a suppressed one is skipped.
// https://docs.gitlab.com/ci/testing/unit_test_reports/
import {
  countFindings,
  type Format,
  findingsOf,
  type LintedFile,
  relatedInWords,
  type ShownFinding,
  suppressionInWords,
} from "./format.ts";

export const junit: Format = (files, { showSuppressed }) => {
  const suites = files.map((file) => suite(file, showSuppressed));
  const tests = suites.reduce((sum, { cases }) => sum + cases, 0);
  const failures = countFindings(files).error;
  const errors = files.filter(({ failure }) => failure !== undefined).length;
  const skipped = suites.reduce((sum, each) => sum + each.skipped, 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="aws-auth-map" tests="${tests}" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
    ...suites.map(({ xml }) => xml),
    "</testsuites>\n",
  ].join("\n");
};

interface Suite {
  readonly cases: number;
  readonly skipped: number;
  readonly xml: string;
}

function suite(linted: LintedFile, showSuppressed: boolean | undefined): Suite {
  const { file, failure } = linted;
  const findings = findingsOf(linted, showSuppressed);
  const skipped = findings.filter(({ suppression }) => suppression !== undefined).length;
  const cases =
    failure === undefined ? findings.map((finding) => caseOf(file, finding)) : [failed(file, failure)];
  if (cases.length === 0) cases.push(`    <testcase classname=${attribute(file)} name="no findings"/>`);
  const { error } = countFindings([linted]);
  const errors = failure === undefined ? 0 : 1;
  const open = `  <testsuite name=${attribute(file)} tests="${cases.length}" failures="${error}" errors="${errors}" skipped="${skipped}">`;
  return { cases: cases.length, skipped, xml: [open, ...cases, "  </testsuite>"].join("\n") };
}

/** Only errors fail their case, because only errors fail the command. Other findings are in the case's output. */
function caseOf(file: string, finding: ShownFinding): string {
  const { rule, severity, message, line, column, docs, suppression } = finding;
  const open = `    <testcase classname=${attribute(file)} name=${attribute(`${rule} at ${line}:${column}`)} file=${attribute(file)} line="${line}">`;
  const text = escapeXml(
    [`${file}:${line}:${column}: ${message}`, ...relatedInWords(finding), docs].join("\n"),
  );
  const content =
    suppression !== undefined
      ? `      <skipped message=${attribute(`${message} (${suppressionInWords(suppression)})`)}/>`
      : severity === "error"
        ? `      <failure type=${attribute(rule)} message=${attribute(message)}>${text}</failure>`
        : `      <system-out>${severity}: ${text}</system-out>`;
  return [open, content, "    </testcase>"].join("\n");
}

function failed(file: string, failure: string): string {
  return [
    `    <testcase classname=${attribute(file)} name="read">`,
    `      <error type="unreadable" message=${attribute(failure)}/>`,
    "    </testcase>",
  ].join("\n");
}

function attribute(text: string): string {
  return `"${escapeXml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;")}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
/** Characters that XML 1.0 cannot hold, or that a viewer would not show: https://www.w3.org/TR/xml/#charsets */
const NOT_SHOWN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufffe\uffff]/gu;

function escapeXml(text: string): string {
  return text
    .replace(
      NOT_SHOWN,
      (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    )
    .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}
