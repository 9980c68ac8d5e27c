// Reads an aws-auth document for a command, and puts its problems in lines.

import { unreadObjects } from "../../document/unread-objects.ts";
import { parseAwsAuth } from "../../exports/index.ts";
import { messageLine } from "../output/messages.ts";
import { CliError } from "../output/outcome.ts";
import type { DocumentChoice, FileChoice } from "./document-choice.ts";
import type { AwsAuthDocument } from "./named-document.ts";
import { describeProblem } from "./problem-line.ts";
import { limitFor, type NamedText, readText } from "./read-text.ts";

/** @throws CliError for a document of which nothing can be read. */
export async function readAwsAuthDocument(choice: DocumentChoice): Promise<AwsAuthDocument> {
  if ("file" in choice)
    return await toAwsAuthDocument(await readText(choice.file, limitFor(choice.file, choice.from)), choice);
  const { readCluster } = await import("./read-cluster.ts");
  return await toAwsAuthDocument(await readCluster(choice));
}

/** @throws CliError for a text of which nothing can be read. */
export async function toAwsAuthDocument(
  input: NamedText,
  choice: Omit<FileChoice, "file"> = {},
): Promise<AwsAuthDocument> {
  if (choice.from !== undefined && choice.from !== "manifest") {
    const { readFormDocument } = await import("./form-document.ts");
    return await readFormDocument(input, choice);
  }
  const awsAuth = parseAwsAuth(input.text, { file: input.name });
  const { problems } = awsAuth;
  const fatal = problems.filter(({ lost }) => lost === "document");
  if (fatal[0] !== undefined) {
    const { findFormDocument } = await import("./form-document.ts");
    const found = choice.from === undefined ? await findFormDocument(input, choice) : undefined;
    if (found !== undefined) return found;
    if (isHcl(input.path)) throw new CliError(`${input.name}: error: no mappings in it`);
    const more = fatal.length > 1 ? ` (and ${fatal.length - 1} more like it)` : "";
    const { withSyntaxAdvice } = await import("../../document/unreadable.ts");
    throw new CliError(describeProblem(input.name, withSyntaxAdvice(input.text, fatal[0])) + more);
  }
  const sectionLost = problems.some(({ lost }) => lost === "section");
  return {
    name: input.name,
    awsAuth,
    remarks: [
      ...problems.map((problem) => describeProblem(input.name, problem)),
      ...(sectionLost ? await remarksOnTemplates(input) : []),
      ...remarksOnOthers(input),
    ],
    sectionLost,
  };
}

/** What no YAML is: what is wrong with it as YAML helps nobody. */
function isHcl(path: string | undefined): boolean {
  return /\.(?:tf|tofu|tfvars|hcl)$/.test(path ?? "");
}

/** A section is lost most often because a template engine has not rendered it. */
async function remarksOnTemplates({ name, text }: NamedText): Promise<string[]> {
  const { isTemplateLine, renderFirst } = await import("../../document/rendering.ts");
  const lines = text.split("\n");
  const index = lines.findIndex(isTemplateLine);
  return index === -1
    ? []
    : [`${name}:${index + 1}:1: warning: it is a template; ${renderFirst(lines[index] ?? "")}`];
}

function remarksOnOthers({ name, text }: NamedText): string[] {
  return unreadObjects(text).map(
    ({ message, start }) => `${name}:${start.line}:${start.column}: warning: ${messageLine(message)}`,
  );
}
