// Lists what a document maps.

import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../../../document/manifest.ts";
import { type AwsAuth, encodeAwsAuth } from "../../../exports/index.ts";
import { toJson } from "../../../text/printable.ts";
import type { AccessChoice } from "../../input/access-options.ts";
import { readAccessSources } from "../../input/access-sources.ts";
import type { DocumentChoice } from "../../input/document-choice.ts";
import { hasHoles, holeRemarks } from "../../input/hole-remarks.ts";
import { manifestText } from "../../output/manifest-text.ts";
import { table } from "../../output/messages.ts";
import { CliError, exitStatus, type Outcome } from "../../output/outcome.ts";
import { HEADINGS, rowsOf } from "./rows.ts";

export interface GetCommandOptions {
  /** Undefined where only access entries are given. */
  readonly document: DocumentChoice | undefined;
  /** Access entries and the mode, as they are given by name. A file may say them too. */
  readonly access: AccessChoice;
  readonly format: "table" | "json" | "yaml";
}

/** Lists all mappings that the authenticator keeps, also where the rest of the document is broken. */
export async function runGet({ document, access, format }: GetCommandOptions): Promise<Outcome> {
  const sources = await readAccessSources(document, access);
  const read = sources.access === undefined ? sources.document : sources.access.document;
  if (sources.access !== undefined && format !== "yaml") {
    const { getAccess } = await import("./access.ts");
    return getAccess(sources.access, format);
  }
  if (read === undefined) throw new Error("a ConfigMap is written of a document alone");
  const { name, awsAuth, remarks, sectionLost } = read;
  // People apply a manifest. That would delete the entries that only cannot be read now.
  if (sectionLost && format === "yaml") throw new CliError(remarks.join("\n"));
  if (format === "yaml" && hasHoles(awsAuth)) {
    throw new CliError(
      `${name}: error: not all of it is known, and a manifest would say otherwise; --format json has what is known`,
    );
  }
  return {
    result: write(awsAuth, format),
    remarks: [...remarks, ...holeRemarks(name, awsAuth)],
    status: sectionLost ? exitStatus.couldNotRun : exitStatus.listed,
  };
}

function write(awsAuth: AwsAuth, format: GetCommandOptions["format"]): string {
  switch (format) {
    case "table":
      return writeTable(awsAuth);
    case "json":
      return toJson(awsAuth);
    case "yaml":
      return writeManifest(awsAuth);
  }
}

function writeTable(awsAuth: AwsAuth): string {
  return table([HEADINGS, ...rowsOf(awsAuth).map(({ cells }) => cells)]);
}

/** The ConfigMap with its sections as blocks of text, as people write them. Empty sections are left out. */
function writeManifest({ roles, users, accounts }: AwsAuth): string {
  const data = encodeAwsAuth({
    ...(roles.length === 0 ? {} : { roles }),
    ...(users.length === 0 ? {} : { users }),
    ...(accounts.length === 0 ? {} : { accounts }),
  });
  const metadata = { name: AWS_AUTH_NAME, namespace: AWS_AUTH_NAMESPACE };
  return manifestText({ apiVersion: "v1", kind: "ConfigMap", metadata, data });
}
