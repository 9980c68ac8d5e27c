// Who an identity becomes.
import {
  type CallerIdentity,
  createMapper,
  type Resolution,
  type RoleMapping,
  toTokenReview,
  type UserMapping,
} from "../../index.ts";
import { readCallerIdentity } from "../caller-identity.ts";
import { readDocument } from "../document.ts";
import { exitStatus, type Outcome } from "../outcome.ts";
import { messageLine, showName, table, toJson } from "../terminal.ts";

export interface ResolveOptions {
  readonly file: string;
  readonly format: "text" | "json" | "tokenreview";
  /** An ARN, or the file that holds a caller identity. */
  readonly identity: { readonly arn: string } | { readonly path: string };
  readonly accessKeyId: string | undefined;
  readonly ssoRoleMatch: boolean;
  readonly reservedUsernamePrefixes: readonly string[];
  readonly ec2DnsNames: ReadonlyMap<string, string>;
  readonly templateDelimiters: "both" | "braces";
}

export async function resolve(options: ResolveOptions): Promise<Outcome> {
  const { awsAuth, name, remarks, sectionLost } = await readDocument(options.file);
  const { ssoRoleMatch, reservedUsernamePrefixes, templateDelimiters } = options;
  const mapper = createMapper(awsAuth, {
    ssoRoleMatch,
    reservedUsernamePrefixes,
    templateDelimiters,
    ec2PrivateDnsName: (instanceId) => {
      const dnsName = options.ec2DnsNames.get(instanceId);
      if (dnsName === undefined) throw new Error(`give it with --ec2-dns-name ${instanceId}=NAME`);
      return dnsName;
    },
  });
  const resolution = mapper.resolve(await readCaller(options));
  return {
    result: format(resolution, options.format, { name, problems: awsAuth.problems }),
    remarks,
    status: resolution.mapped
      ? exitStatus.mapped
      : sectionLost // the answer might have stood there
        ? exitStatus.couldNotRun
        : exitStatus.notMapped,
  };
}

async function readCaller({ identity, accessKeyId }: ResolveOptions): Promise<CallerIdentity> {
  const caller = "arn" in identity ? { Arn: identity.arn } : await readCallerIdentity(identity.path);
  return accessKeyId === undefined ? caller : { ...caller, AccessKeyId: accessKeyId };
}

function format(
  resolution: Resolution,
  format: ResolveOptions["format"],
  document: { name: string; problems: unknown },
): string {
  switch (format) {
    case "text":
      return describe(resolution, document.name);
    case "json":
      return toJson({ ...resolution, problems: document.problems });
    case "tokenreview":
      return toJson({
        apiVersion: "authentication.k8s.io/v1",
        kind: "TokenReview",
        status: toTokenReview(resolution),
      });
  }
}

function describe(resolution: Resolution, documentName: string): string {
  const identity: string[][] =
    resolution.identity === undefined ? [] : [["identity:", showName(resolution.identity.canonicalArn)]];
  if (!resolution.mapped) {
    const { message, reason, mapping } = resolution;
    const entry = mapping === undefined ? [] : [["entry:", describeEntry(mapping, documentName)]];
    return `not mapped: ${messageLine(message)}\n${table([["reason:", reason], ...entry, ...identity])}`;
  }
  const { username, groups, mapping } = resolution;
  const account = showName(resolution.identity.accountId);
  const groupRows =
    groups.length === 0
      ? [["groups:", "<none>"]]
      : groups.map((group, index) => [index === 0 ? "groups:" : "", showName(group)]);
  return table([
    ["username:", showName(username)],
    ...groupRows,
    [
      "entry:",
      mapping === undefined
        ? `mapAccounts, which lists ${account} (${documentName})`
        : describeEntry(mapping, documentName),
    ],
    ...identity,
  ]);
}

function describeEntry(mapping: RoleMapping | UserMapping, documentName: string): string {
  const section = "userArn" in mapping ? "mapUsers" : "mapRoles";
  const line = mapping.source === undefined ? "" : `:${mapping.source.start.line}`;
  return `${section}[${mapping.index}] (${documentName}${line})`;
}
