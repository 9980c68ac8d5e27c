// Reads what an answer about rights is made from: both sources of a cluster's access, and its RBAC.
import { type AccessInput, type ClusterAccess, createAccess } from "../../exports/access-entries.ts";
import type { Settings } from "../../schema/settings.ts";
import { CliError } from "../output/outcome.ts";
import type { AccessChoice } from "./access-options.ts";
import { readAccessSources } from "./access-sources.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { type GivenRbac, readRbacFiles } from "./rbac-files.ts";

export interface RightsQuestion {
  /** Undefined where only access entries are given. */
  readonly document: DocumentChoice | undefined;
  readonly access: AccessChoice;
  readonly settings: Settings;
  /** Files, folders and globs. */
  readonly rbac: readonly string[];
}

export interface RightsSources extends Pick<GivenRbac, "resources"> {
  readonly input: AccessInput;
  /** The name of the aws-auth in messages. */
  readonly name: string;
  readonly remarks: readonly string[];
  /** Whether an entry may be in a section that could not be read. */
  readonly sectionLost: boolean;
}

/** @throws CliError for what cannot be read, and for what contradicts itself. */
export async function readRightsSources(question: RightsQuestion): Promise<RightsSources> {
  const sources = await readAccessSources(question.document, question.access);
  const { rbac, resources, remarks } = await readRbacFiles(question.rbac);
  const { settings } = question;
  if (sources.access !== undefined) {
    const { mode, awsAuth, accessEntries, document, name, sectionLost } = sources.access;
    const input = { ...settings, mode, awsAuth, accessEntries, rbac };
    const all = [...sources.access.remarks, ...remarks];
    return { input, resources, name: document?.name ?? name, remarks: all, sectionLost };
  }
  const { document } = sources;
  if (document.served !== undefined) {
    throw new CliError(
      `${document.name}: error: it is a server's configuration; give the mappings that it reads`,
    );
  }
  const { awsAuth, name, sectionLost } = document;
  const input = { ...settings, mode: "CONFIG_MAP", awsAuth, rbac } as const;
  return { input, resources, name, remarks: [...document.remarks, ...remarks], sectionLost };
}

/** @param ec2PrivateDnsName See `dnsNames`. */
export function accessFrom(
  { input }: RightsSources,
  ec2PrivateDnsName: NonNullable<AccessInput["ec2PrivateDnsName"]>,
): ClusterAccess {
  return createAccess({ ...input, ec2PrivateDnsName });
}
