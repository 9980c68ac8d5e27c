// The first thing in an ARN that keeps every identity from having it.
// Shapes: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
import { readPolicyName } from "../../identity/access-policies.ts";
import { isAccountId, MAX_NAME_LENGTH, refusedInName, withLeadingZeros } from "../../identity/iam-name.ts";
import { meantArn } from "../../identity/meant-identity.ts";
import type { WrittenArn } from "../../identity/written-arn.ts";
import { partitions } from "../../schema/entries.ts";
import type { ArnFault } from "./arn-fault-words.ts";
import { meantPartition } from "./meant-arn.ts";

/** Where each of several ARNs in one value begins. */
const OPENING = /(?:^|[,;])[\s"']*arn:/gi;

/** A fault, and where in the value it is. */
export interface PlacedFault {
  readonly start: number;
  readonly end: number;
  readonly said: ArnFault;
}

const KNOWN: ReadonlySet<string> = new Set(partitions);

/** White space around parts is passed over: this asks what is wrong besides it. */
export function arnFaultIn(value: string, arn: WrittenArn): PlacedFault | undefined {
  const { parts } = arn;
  const start = parts[0]?.start ?? 0;
  const end = parts.at(-1)?.end ?? 0;
  const all = (said: ArnFault): PlacedFault => ({ start, end, said });
  const count = value.match(OPENING)?.length ?? 0;
  if (count > 1) return { start: 0, end: value.length, said: { found: "several", count } };
  if (/^["'`]|["'`]$/.test(value.slice(start, end))) return all({ found: "quotes" });
  if (parts[0]?.text.toLowerCase() !== "arn") return all({ found: "not-an-arn" });
  const resource = resourceOf(arn);
  if (resource === undefined) return all({ found: "parts", count: parts.length });
  const [, partition = "", service = "", region = "", account = ""] = parts.map(({ text }) => text.trim());
  const policy = readPolicyName(value.slice(start, end));
  if (policy !== undefined) {
    const said = { found: policy.of === "iam" ? "policy" : "access-policy" } as const;
    return { start: parts[5]?.start ?? start, end, said };
  }
  const said = [
    partitionFault(partition),
    serviceFault(service, resource),
    region === "" ? undefined : ({ found: "region", region } as const),
    accountFault(account, arn, resource.text.startsWith(":")),
    resourceFault(service.toLowerCase(), resource),
  ];
  const index = said.findIndex((fault) => fault !== undefined);
  const [fault, part] = [said[index], parts[index + 1]];
  if (fault === undefined || part === undefined) return undefined;
  // An empty part is shown by the colons around it.
  const margin = part.text === "" ? 1 : 0;
  return { start: part.start - margin, end: part.end + margin, said: fault };
}

/** What an ARN names, as it is written. */
interface Resource {
  readonly text: string;
  /** What it is called before its first `/`; undefined where something else comes before that. */
  readonly type: string | undefined;
  readonly kind: string;
  readonly hasName: boolean;
  readonly name: string;
  readonly hasSession: boolean;
}

function resourceOf({
  parts,
  kindAt,
  isKindPreceded,
  path,
  nameAt,
  session,
}: WrittenArn): Resource | undefined {
  const resource = parts[5];
  if (resource === undefined) return undefined;
  const type = isKindPreceded ? undefined : kindAt.text;
  return {
    text: resource.text,
    type,
    kind: type?.toLowerCase() ?? "",
    hasName: path !== "",
    name: nameAt.text,
    hasSession: session !== undefined,
  };
}

function partitionFault(partition: string): ArnFault | undefined {
  if (KNOWN.has(partition.toLowerCase())) return undefined;
  return { found: "partition", partition, meant: meantPartition(partition) };
}

function serviceFault(service: string, { kind, hasName }: Resource): ArnFault | undefined {
  if (service.toLowerCase() === "iam") return undefined;
  if (service.toLowerCase() === "sts" && hasName && OF_STS.has(kind)) return undefined;
  return kind === "fargateprofile" && hasName ? { found: "fargate-profile" } : { found: "service", service };
}

const OF_STS: ReadonlySet<string> = new Set(["assumed-role", "federated-user"]);

function accountFault(account: string, arn: WrittenArn, extraColon: boolean): ArnFault | undefined {
  if (isAccountId(account)) return undefined;
  if (/^[a-z]{2}(?:-[a-z]+)+-\d$/i.test(account)) return { found: "region-for-account", region: account };
  if (account === "") return { found: "no-account", extraColon };
  if (!/^[0-9]+$/.test(account)) return { found: "account", account, extraColon };
  return { found: "account-length", account, extraColon, padded: paddedArn(account, arn) };
}

/** The ARN with the zeros that its account may have lost. */
function paddedArn(account: string, { clean, region }: WrittenArn): string | undefined {
  const whole = withLeadingZeros(account);
  return whole === undefined || region !== ""
    ? undefined
    : meantArn(clean.replace(`:${account}:`, `:${whole}:`));
}

function resourceFault(service: string, resource: Resource): ArnFault | undefined {
  const { type, kind, hasName, name, hasSession } = resource;
  if (kind === "assumed-role" && hasSession) return undefined;
  if (service === "sts") return kind === "assumed-role" ? { found: "no-session" } : undefined;
  if (kind === "root" && !hasName) return undefined;
  if (type === undefined || (kind !== "role" && kind !== "user")) return otherResource(resource);
  if (name === "") return { found: "no-name", kind, written: type };
  const character = refusedInName(name);
  if (character !== undefined) {
    return isForeign(character) ? undefined : { found: "name-character", kind, character };
  }
  return name.length > MAX_NAME_LENGTH ? { found: "name-length", kind, length: name.length } : undefined;
}

const OTHER_RESOURCES: ReadonlyMap<string, "group" | "policy" | "identity-provider" | "no-kind"> = new Map([
  ["group", "group"],
  ["policy", "policy"],
  ["saml-provider", "identity-provider"],
  ["oidc-provider", "identity-provider"],
  ["", "no-kind"],
] as const);

/** Resources that are not a role or a user. */
function otherResource({ text, type, kind, hasName }: Resource): ArnFault {
  const other = type !== undefined && hasName ? OTHER_RESOURCES.get(kind) : undefined;
  if (other !== undefined) return { found: other };
  if (text.startsWith(":")) return { found: "extra-colon" };
  return /^(?:role|user):/.test(kind)
    ? { found: "colon-before-name" }
    : { found: "resource", resource: text };
}

/** White space, what cannot be seen, and what looks like an ASCII letter. Findings of their own tell about these. */
function isForeign(character: string): boolean {
  return /\s/.test(character) || (character > "\x7f" && /[\p{Cf}\p{L}]/u.test(character));
}
