// A question about an identity, with everything that its answer needs.
import { type CallerIdentity, createMapper, type MapperOptions } from "../../exports/index.ts";
import type { Settings } from "../../schema/settings.ts";
import { type Asked, statusFor } from "./asked.ts";
import { readAwsAuthDocument } from "./aws-auth-document.ts";
import { type BackEndChoice, isChosen } from "./back-end-choice.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { readCallerIdentity } from "./read-caller-identity.ts";

export interface IdentityQuestion {
  readonly document: DocumentChoice;
  /** An ARN, or the file that holds a caller identity. */
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  readonly settings: Settings;
  readonly ec2DnsNames: ReadonlyMap<string, string>;
  /** Other back ends of the server, and in which order it asks them. */
  readonly backEnds: BackEndChoice;
}

/** @throws CliError for files that cannot be read, and for back ends that contradict each other. */
export async function ask(question: IdentityQuestion): Promise<Asked> {
  const document = await readAwsAuthDocument(question.document);
  const { settings, ec2DnsNames, backEnds } = question;
  const options: MapperOptions = {
    ...settings,
    ec2PrivateDnsName: (instanceId) => {
      const dnsName = ec2DnsNames.get(instanceId);
      if (dnsName === undefined) throw new Error(`give it with --ec2-dns-name ${instanceId}=NAME`);
      return dnsName;
    },
  };
  const caller = await readCaller(question);
  if (document.served !== undefined || isChosen(backEnds)) {
    const { askBackEnds } = await import("./back-end-question.ts");
    return { ...(await askBackEnds(document, backEnds, options)), caller };
  }
  const { awsAuth, name, remarks, sectionLost } = document;
  const mapper = createMapper(awsAuth, options);
  return { mapper, caller, documentOf: () => ({ awsAuth, name }), remarks, statusOf: statusFor(sectionLost) };
}

async function readCaller({ identity, accessKeyId }: IdentityQuestion): Promise<CallerIdentity> {
  const caller = "arn" in identity ? { Arn: identity.arn } : await readCallerIdentity(identity.path);
  return accessKeyId === undefined ? caller : { ...caller, AccessKeyId: accessKeyId };
}
