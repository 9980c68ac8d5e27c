// A question about an identity, with everything that its answer needs.
import { type CallerIdentity, createMapper, type MapperOptions } from "../../exports/index.ts";
import type { Settings } from "../../schema/settings.ts";
import type { AccessChoice } from "./access-options.ts";
import { accessOf, readAccessSources } from "./access-sources.ts";
import { type Asked, type AskedAccess, statusFor } from "./asked.ts";
import { readAwsAuthDocument } from "./aws-auth-document.ts";
import { type BackEndChoice, isChosen } from "./back-end-choice.ts";
import type { DocumentChoice } from "./document-choice.ts";
import { readCallerIdentity } from "./read-caller-identity.ts";

export interface IdentityQuestion {
  /** Undefined where only access entries are given. */
  readonly document: DocumentChoice | undefined;
  /** An ARN, or the file that holds a caller identity. */
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  readonly settings: Settings;
  readonly ec2DnsNames: ReadonlyMap<string, string>;
  /** Other back ends of the server, and in which order it asks them. */
  readonly backEnds: BackEndChoice;
  /** Access entries and the mode, as they are given by name. A file may say them too. */
  readonly access: AccessChoice;
}

/** @throws CliError for files that cannot be read, and for what contradicts itself. */
export async function ask(question: IdentityQuestion): Promise<Asked | AskedAccess> {
  const { settings, ec2DnsNames, backEnds } = question;
  const options: MapperOptions = {
    ...settings,
    ec2PrivateDnsName: (instanceId) => {
      const dnsName = ec2DnsNames.get(instanceId);
      if (dnsName === undefined) throw new Error(`give it with --ec2-dns-name ${instanceId}=NAME`);
      return dnsName;
    },
  };
  if (isChosen(backEnds) && question.document !== undefined) {
    const document = await readAwsAuthDocument(question.document);
    const { askBackEnds } = await import("./back-end-question.ts");
    return { ...(await askBackEnds(document, backEnds, options)), caller: await readCaller(question) };
  }
  const sources = await readAccessSources(question.document, question.access);
  const caller = await readCaller(question);
  if (sources.access !== undefined) {
    const { access } = sources;
    const statusOf = statusFor(access.sectionLost);
    return { access: accessOf(access, options), sources: access, caller, remarks: access.remarks, statusOf };
  }
  const { document } = sources;
  if (document.served !== undefined) {
    const { askBackEnds } = await import("./back-end-question.ts");
    return { ...(await askBackEnds(document, backEnds, options)), caller };
  }
  const { awsAuth, name, remarks, sectionLost } = document;
  const mapper = createMapper(awsAuth, options);
  return { mapper, caller, documentOf: () => ({ awsAuth, name }), remarks, statusOf: statusFor(sectionLost) };
}

/** What an explanation is asked about: where an ARN alone was typed, it is about that ARN. */
export function askedAs(caller: CallerIdentity): CallerIdentity | string {
  const { Arn, UserId, Account, AccessKeyId } = caller;
  return UserId === undefined && Account === undefined && AccessKeyId === undefined ? Arn : caller;
}

async function readCaller({ identity, accessKeyId }: IdentityQuestion): Promise<CallerIdentity> {
  const caller = "arn" in identity ? { Arn: identity.arn } : await readCallerIdentity(identity.path);
  return accessKeyId === undefined ? caller : { ...caller, AccessKeyId: accessKeyId };
}
