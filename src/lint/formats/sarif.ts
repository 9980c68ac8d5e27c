// SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { ArtifactLocation, Fix, Log, Region, ReportingDescriptor, Result } from "sarif";
import type { TextEdit } from "../../text/edit.ts";
import { locateIn } from "../../text/position.ts";
import { toJson } from "../../text/printable.ts";
import type { Finding, Severity } from "../engine/finding.ts";
import { docsUrl } from "../engine/reporter.ts";
import type { Rule } from "../engine/rule.ts";
import { defaultRules } from "../rules/index.ts";
import { fingerprints } from "./fingerprint.ts";
import type { Format, LintedFile } from "./format.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const LEVELS = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
  Severity,
  string
>;

export const sarif: Format = (files, { version }) => {
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
        results: files.flatMap(results),
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

function results({ file, text, findings }: LintedFile): Result[] {
  const prints = fingerprints(findings, text);
  const locate = locateIn(text);
  return findings.map((finding, index) => {
    const { rule, severity, message, fix } = finding;
    return {
      ruleId: rule,
      ruleIndex: INDEXES.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: artifact(file), region: regionOf(finding) } }],
      partialFingerprints: { "ruleAndText/v1": prints[index] ?? "" },
      ...(fix === undefined ? {} : { fixes: [fixOf(fix.edits)] }),
    };
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
