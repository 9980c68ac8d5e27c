// SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/
import type { ArtifactLocation, Fix, Location, Log, Region, Result, Suppression } from "sarif";
import { type Locate, locateIn } from "../../text/position.ts";
import { toJson } from "../../text/printable.ts";
import type { Finding, Fix as FindingFix, Place } from "../engine/finding.ts";
import { allRules } from "../rules/all-rules.ts";
import { placeEdit } from "./edit-places.ts";
import { fingerprints } from "./fingerprint.ts";
import { type Format, findingsOf, type LintedFile, type ShownFinding } from "./format.ts";
import { describeRule, LEVELS } from "./sarif-rule.ts";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/**
 * Suppressed findings are results too, as the standard has it, unless they are refused. Programs that read SARIF are to
 * tell them apart; where one does not, it shows more than counts.
 */
export const sarif: Format = (files, { version, showSuppressed = true, pages }) => {
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
            rules: allRules.map((rule) => describeRule(rule, pages?.get(rule.name))),
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

function notification({ file, failure }: LintedFile) {
  if (failure === undefined) return [];
  const locations = [{ physicalLocation: { artifactLocation: artifact(file) } }];
  return [{ level: "error" as const, message: { text: failure }, locations }];
}

const INDEXES: ReadonlyMap<string, number> = new Map(allRules.map(({ name }, index) => [name, index]));

function resultsOf(linted: LintedFile, hasSuppressed: boolean): Result[] {
  const { file, text } = linted;
  // A finding keeps its fingerprint where a comment suppresses an equal one above it.
  const findings = findingsOf(linted, true);
  const prints = fingerprints(findings, text);
  const locate = locateIn(text);
  return findings.flatMap((finding, index) => {
    const { rule, severity, message, suppression } = finding;
    if (suppression !== undefined && !hasSuppressed) return [];
    const related = relatedLocations(file, finding);
    const fixes = fixesOf(file, finding, locate);
    const result: Result = {
      ruleId: rule,
      ruleIndex: INDEXES.get(rule) ?? -1,
      level: LEVELS[severity],
      message: { text: message },
      locations: [locationOf(file, finding)],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { "ruleAndText/v1": prints[index] ?? "" },
      ...(fixes.length === 0 ? {} : { fixes }),
      // Either all results of a run have this property, or none has: 3.27.23 of the standard.
      ...(hasSuppressed ? { suppressions: suppressionsOf(suppression) } : {}),
      properties: propertiesOf(finding),
    };
    return [result];
  });
}

function relatedLocations(file: string, { related = [] }: Finding): Location[] {
  return related.map((place, id) => ({ id, ...locationOf(file, place), message: { text: place.what } }));
}

/**
 * A fix that is left to a person is not among them: a viewer would make it at a click, without a word about its dangers.
 * `properties` names these.
 */
function fixesOf(file: string, { fix, suggestion }: Finding, locate: Locate): Fix[] {
  const toFix = ({ edits }: FindingFix, text: string): Fix => ({
    description: { text },
    artifactChanges: [
      {
        artifactLocation: artifact(file),
        replacements: edits.map((edit) => ({
          deletedRegion: regionOf(placeEdit(edit, locate)),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  });
  return [
    ...(fix === undefined ? [] : [toFix(fix, "Fix with aws-auth-map lint --fix")]),
    ...(suggestion === undefined ? [] : [toFix(suggestion, "Write what the message says")]),
  ];
}

function propertiesOf({ data: { found, ...data }, withheld }: Finding): Result["properties"] {
  return { found, data, ...(withheld === undefined ? {} : { withheld: withheld.dangers }) };
}

function suppressionsOf(suppression: ShownFinding["suppression"]): Suppression[] {
  if (suppression === undefined) return [];
  const { reason } = suppression;
  return [{ kind: "inSource", ...(reason === undefined ? {} : { justification: reason }) }];
}

function locationOf(file: string, place: Place): Location {
  return { physicalLocation: { artifactLocation: artifact(file), region: regionOf(place) } };
}

function regionOf({ line, column, endLine, endColumn, start, end }: Place): Region {
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
