// A question about an identity, with everything that its answer needs.
import {
  type AwsAuth,
  type CallerIdentity,
  createMapper,
  type Mapper,
  type Resolution,
} from "../../exports/index.ts";
import type { Settings } from "../../schema/settings.ts";
import { type ExitStatus, exitStatus } from "../output/outcome.ts";
import { readAwsAuthDocument } from "./aws-auth-document.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { readCallerIdentity } from "./read-caller-identity.ts";

export interface IdentityQuestion {
  readonly document: DocumentChoice;
  /** An ARN, or the file that holds a caller identity. */
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  readonly settings: Settings;
  readonly ec2DnsNames: ReadonlyMap<string, string>;
}

export interface Asked {
  readonly mapper: Mapper;
  readonly caller: CallerIdentity;
  readonly awsAuth: AwsAuth;
  /** The document's name in messages. */
  readonly name: string;
  /** Its problems, a line each. */
  readonly remarks: readonly string[];
  /** The exit status for an answer. */
  readonly statusOf: (resolution: Resolution) => ExitStatus;
}

/** @throws CliError for files that cannot be read. */
export async function ask(question: IdentityQuestion): Promise<Asked> {
  const { awsAuth, name, remarks, sectionLost } = await readAwsAuthDocument(question.document);
  const { settings, ec2DnsNames } = question;
  const mapper = createMapper(awsAuth, {
    ...settings,
    ec2PrivateDnsName: (instanceId) => {
      const dnsName = ec2DnsNames.get(instanceId);
      if (dnsName === undefined) throw new Error(`give it with --ec2-dns-name ${instanceId}=NAME`);
      return dnsName;
    },
  });
  const statusOf = ({ mapped }: Resolution) =>
    mapped
      ? exitStatus.mapped
      : mapped === null || sectionLost // its entry may be in that section
        ? exitStatus.couldNotRun
        : exitStatus.notMapped;
  return { mapper, caller: await readCaller(question), awsAuth, name, remarks, statusOf };
}

async function readCaller({ identity, accessKeyId }: IdentityQuestion): Promise<CallerIdentity> {
  const caller = "arn" in identity ? { Arn: identity.arn } : await readCallerIdentity(identity.path);
  return accessKeyId === undefined ? caller : { ...caller, AccessKeyId: accessKeyId };
}
