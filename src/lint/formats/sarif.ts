// SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result, Suppression } from "sarif";
import type { TextEdit } from "../../text/edit.ts";
import { locateIn } from "../../text/position.ts";
import { toJson } from "../../text/printable.ts";
import type { Finding, Severity } from "../engine/finding.ts";
import { docsUrl } from "../engine/reporter.ts";
import type { Rule } from "../engine/rule.ts";
import { defaultRules } from "../rules/index.ts";
import { fingerprints } from "./fingerprint.ts";
import { type Format, findingsOf, type LintedFile, type ShownFinding } from "./format.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

/**
 * Suppressed findings are results too, as the standard has it, unless they are refused. Programs that read SARIF are to
 * tell them apart; where one does not, it shows more than counts.
 */
export const sarif: Format = (files, { version, showSuppressed = true }) => {
  const hasSuppressed = showSuppressed && files.some(({ suppressed = [] }) => suppressed.length > 0);
  const log: Log = {
    $schema: SCHEMA,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "aws-auth-map",
            semanticVersion: version,
            informationUri: "https://www.npmjs.com/package/aws-auth-map",
            rules: defaultRules.map(descriptor),
          },
        },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: files.every(({ failure }) => failure === undefined),
            toolExecutionNotifications: files.flatMap(notification),
          },
        ],
        results: files.flatMap((file) => resultsOf(file, hasSuppressed)),
      },
    ],
  };
  return toJson(log);
};

function descriptor({ name, description, level, fixes }: Rule): ReportingDescriptor {
  const text = `${description.charAt(0).toUpperCase()}${description.slice(1)}.`;
  const page = docsUrl(name);
  return {
    id: name,
    name,
    shortDescription: { text },
    fullDescription: { text },
    helpUri: page,
    help: {
      text: `${text} See ${page}`,
      markdown: `${text}\n\nWhat it finds, why it matters, and examples: [${name}](${page})`,
    },
    defaultConfiguration: { enabled: level !== "off", level: LEVELS[level === "off" ? "error" : level] },
    properties: { tags: ["aws-auth", "eks", "security"], fixable: fixes },
  };
}

function notification({ file, failure }: LintedFile) {
  if (failure === undefined) return [];
  const locations = [{ physicalLocation: { artifactLocation: artifact(file) } }];
  return [{ level: "error" as const, message: { text: failure }, locations }];
}

const INDEXES: ReadonlyMap<string, number> = new Map(defaultRules.map(({ name }, index) => [name, index]));

function resultsOf(linted: LintedFile, hasSuppressed: boolean): Result[] {
  const { file, text } = linted;
  // A finding keeps its fingerprint where a comment suppresses an equal one above it.
  const findings = findingsOf(linted, true);
  const prints = fingerprints(findings, text);
  const locate = locateIn(text);
  return findings.flatMap((finding, index) => {
    const { rule, severity, message, fix, suppression } = finding;
    if (suppression !== undefined && !hasSuppressed) return [];
    const result: Result = {
      ruleId: rule,
      ruleIndex: INDEXES.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(finding) } }],
      partialFingerprints: { "ruleAndText/v1": prints[index] ?? "" },
      ...(fix === undefined ? {} : { fixes: [fixOf(fix.edits)] }),
      // Either all results of a run have this property, or none has: 3.27.23 of the standard.
      ...(hasSuppressed ? { suppressions: suppressionsOf(suppression) } : {}),
    };
    return [result];
  });

  function fixOf(edits: readonly TextEdit[]): Fix {
    const replacements = edits.map(({ start, end, text: insertedText }) => {
      const [from, to] = [locate(start), locate(end)];
      const deletedRegion: Region = {
        startLine: from.line,
        startColumn: from.column,
        endLine: to.line,
        endColumn: to.column,
        charOffset: start,
        charLength: end - start,
      };
      return { deletedRegion, insertedContent: { text: insertedText } };
    });
    return {
      description: { text: "Fix with aws-auth-map lint --fix" },
      artifactChanges: [{ artifactLocation: artifact(file), replacements }],
    };
  }
}

function suppressionsOf(suppression: ShownFinding["suppression"]): Suppression[] {
  if (suppression === undefined) return [];
  const { reason } = suppression;
  return [{ kind: "inSource", ...(reason === undefined ? {} : { justification: reason }) }];
}

function regionOf({ line, column, endLine, endColumn, start, end }: Finding): Region {
  return {
    startLine: line,
    startColumn: column,
    endLine,
    endColumn,
    charOffset: start,
    charLength: end - start,
  };
}

/** A path as a URI reference. Colons are encoded, because one in the first part would make it a scheme. */
function artifact(file: string): ArtifactLocation {
  const parts = file.replaceAll("\\", "/").split("/");
  const uri = parts.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
  return { uri: uri.startsWith("/") ? `file://${uri}` : uri };
}
