// An aws-auth document for a command: read, and what is wrong with it said.
import { type AwsAuth, type Problem, parseAwsAuth } from "../../exports/index.ts";
import { CliError } from "../output/outcome.ts";
import { messageLine } from "../output/terminal.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { type Input, readInput } from "./input.ts";

export interface AwsAuthDocument {
  /** The name to show for it. */
  readonly name: string;
  readonly awsAuth: AwsAuth;
  /** One line for each problem. */
  readonly remarks: readonly string[];
  /** A whole section could not be read, so that what is not found may have been lost. */
  readonly sectionLost: boolean;
}

/** @throws CliError for a document that gives no answer at all. */
export async function readDocument(choice: DocumentChoice): Promise<AwsAuthDocument> {
  if ("file" in choice) return await documentOf(await readInput(choice.file));
  const { readCluster } = await import("./cluster.ts");
  return await documentOf(await readCluster(choice));
}

/** @throws CliError for a text that gives no answer at all. */
export async function documentOf(input: Input): Promise<AwsAuthDocument> {
  const awsAuth = parseAwsAuth(input.text);
  const { problems } = awsAuth;
  const fatal = problems.filter(({ lost }) => lost === "document");
  if (fatal[0] !== undefined) {
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more like it)` : "";
    const said = fatal[0].code === "yaml-syntax" ? await advise(input.text, fatal[0]) : fatal[0];
    throw new CliError(describe(input, said) + more);
  }
  return {
    name: input.name,
    awsAuth,
    remarks: problems.map((problem) => describe(input, problem)),
    sectionLost: problems.some(({ lost }) => lost === "section"),
  };
}

/** A text that is no YAML: where lint points, with its advice. */
async function advise(text: string, problem: Problem): Promise<Problem> {
  const { whyUnreadable } = await import("../../lint/unreadable.ts");
  return { ...problem, ...whyUnreadable(text) };
}

/** `FILE:LINE:COLUMN: severity: message`, which editors and CI logs make a link of. */
function describe({ name }: Input, { lost, message, range }: Problem): string {
  const place = range === undefined ? name : `${name}:${range.start.line}:${range.start.column}`;
  const severity = lost === "document" || lost === "section" ? "error" : "warning";
  return `${place}: ${severity}: ${messageLine(message)}`;
}
