// Reads an aws-auth document for a command, and puts its problems in lines.

import { unreadObjects } from "../../document/unread-objects.ts";
import { type AwsAuth, type Problem, parseAwsAuth } from "../../exports/index.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { type NamedText, readText } from "./read-text.ts";

export interface AwsAuthDocument {
  /** The document's name in messages. */
  readonly name: string;
  readonly awsAuth: AwsAuth;
  /** One line for each problem. */
  readonly remarks: readonly string[];
  /** Whether a section could not be read: an entry that is not found may be in it. */
  readonly sectionLost: boolean;
}

/** @throws CliError for a document of which nothing can be read. */
export async function readAwsAuthDocument(choice: DocumentChoice): Promise<AwsAuthDocument> {
  if ("file" in choice) return await toAwsAuthDocument(await readText(choice.file));
  const { readCluster } = await import("./read-cluster.ts");
  return await toAwsAuthDocument(await readCluster(choice));
}

/** @throws CliError for a text of which nothing can be read. */
export async function toAwsAuthDocument(input: NamedText): Promise<AwsAuthDocument> {
  const awsAuth = parseAwsAuth(input.text, { file: input.name });
  const { problems } = awsAuth;
  const fatal = problems.filter(({ lost }) => lost === "document");
  if (fatal[0] !== undefined) {
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more like it)` : "";
    const { withSyntaxAdvice } = await import("../../document/unreadable.ts");
    throw new CliError(describe(input, withSyntaxAdvice(input.text, fatal[0])) + more);
  }
  return {
    name: input.name,
    awsAuth,
    remarks: [...problems.map((problem) => describe(input, problem)), ...remarksOnOthers(input)],
    sectionLost: problems.some(({ lost }) => lost === "section"),
  };
}

function remarksOnOthers({ name, text }: NamedText): string[] {
  return unreadObjects(text).map(
    ({ message, start }) => `${name}:${start.line}:${start.column}: warning: ${messageLine(message)}`,
  );
}

/** `FILE:LINE:COLUMN: severity: message`, which editors and CI logs turn into a link. */
function describe({ name }: NamedText, { lost, message, range }: Problem): string {
  const place = range === undefined ? name : `${name}:${range.start.line}:${range.start.column}`;
  const severity = lost === "document" || lost === "section" ? "error" : "warning";
  return `${place}: ${severity}: ${messageLine(message)}`;
}
