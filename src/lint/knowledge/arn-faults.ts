// What an entry's ARN is, by its shape: each shape that cannot match has a rule of its own.
// Shapes: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns

import type { LintText } from "../../document/nodes.ts";
import { partitions } from "../../schema/entries.ts";
import { nearest } from "../../text/spelling.ts";
import { findArnPlaceholder } from "./placeholders.ts";

export type ArnKind =
  | "role"
  | "role-path"
  | "user"
  | "root"
  | "federated-user"
  | "assumed-role"
  | "instance-profile"
  | "wildcard"
  | "placeholder"
  | "invalid";

export interface ArnShape {
  readonly kind: ArnKind;
  /** In lower case; "" where there is none. */
  readonly partition: string;
  readonly accountId: string;
  /** What stands behind the account. */
  readonly resource: string;
  /** Of an invalid ARN: the part that is wrong, and what would be right. */
  readonly fault?: ArnFault;
}

export interface ArnFault {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** White space and invisible characters are stray-whitespace's; all but them is looked at here. */
const STRAY = /^[\s\p{Cf}]+|(?<![\s\p{Cf}])[\s\p{Cf}]+$/gu;

const SESSION = /(:assumed-role\/.+\/)[^/]*$/i;

const KNOWN: ReadonlySet<string> = new Set(partitions);

/** The shape of an entry's ARN. The reference compares without regard to case, and so does this. */
export function shapeOf(arn: LintText): ArnShape {
  const known = shapes.get(arn);
  if (known !== undefined) return known;
  const shape = readShape(arn.value);
  shapes.set(arn, shape);
  return shape;
}

/** Ten rules ask for the shape of each ARN. */
const shapes = new WeakMap<LintText, ArnShape>();

function readShape(text: string): ArnShape {
  const arn = text.replace(STRAY, "");
  const parts = arn.split(":");
  const accountId = parts[4] ?? "";
  const resource = parts.slice(5).join(":");
  const shape = { partition: (parts[1] ?? "").toLowerCase(), accountId, resource };
  if (findArnPlaceholder(arn) !== undefined) return { kind: "placeholder", ...shape };
  // Whatever stands in place of the session: the role is what is meant.
  if (/[*?]/.test(arn.replace(SESSION, "$1"))) return { kind: "wildcard", ...shape };
  const lower = resource.toLowerCase();
  if (lower.startsWith("instance-profile/")) return { kind: "instance-profile", ...shape };
  const offset = text.indexOf(arn);
  const fault = faultIn(arn, parts, resource);
  if (fault !== undefined) {
    return {
      kind: "invalid",
      ...shape,
      fault: { ...fault, start: fault.start + offset, end: fault.end + offset },
    };
  }
  return { kind: kindOf(lower), ...shape };
}

function kindOf(resource: string): ArnKind {
  if (resource.startsWith("assumed-role/")) return "assumed-role";
  if (resource.startsWith("federated-user/")) return "federated-user";
  if (resource.startsWith("role/"))
    return resource.indexOf("/") === resource.lastIndexOf("/") ? "role" : "role-path";
  return resource === "root" ? "root" : "user";
}

const WANTED = "arn:aws:iam::<account>:role/<name>";

function faultIn(arn: string, parts: readonly string[], resource: string): ArnFault | undefined {
  const all = (message: string): ArnFault => ({ start: 0, end: arn.length, message });
  if (/^["'`]|["'`]$/.test(arn)) return all("the quotes are part of the value; leave them out");
  if (parts[0]?.toLowerCase() !== "arn") return all(`it is no ARN; write ${WANTED}`);
  if (parts.length < 6) {
    return all(`it has ${parts.length} parts between colons where an ARN has six; write ${WANTED}`);
  }
  const at = (index: number, message: string): ArnFault => {
    const start = parts.slice(0, index).join(":").length + 1;
    const length = index === 5 ? resource.length : (parts[index] ?? "").length;
    // An empty part is shown by the colons around it.
    return length === 0
      ? { start: start - 1, end: start + 1, message }
      : { start, end: start + length, message };
  };
  // White space inside a part is stray-whitespace's, too.
  const [, partition = "", service = "", region = "", account = ""] = parts.map((part) => part.trim());
  if (!KNOWN.has(partition.toLowerCase())) return at(1, partitionFault(partition));
  const serviceMessage = serviceFault(service, resource);
  if (serviceMessage !== undefined) return at(2, serviceMessage);
  if (region !== "")
    return at(3, `region '${region}': IAM and STS ARNs have none; leave it empty, ${WANTED}`);
  const accountMessage = accountFault(account, resource);
  if (accountMessage !== undefined) return at(4, accountMessage);
  const resourceMessage = resourceFault(service.toLowerCase(), resource);
  return resourceMessage === undefined ? undefined : at(5, resourceMessage);
}

function partitionFault(partition: string): string {
  const meant = /gov/i.test(partition) ? "aws-us-gov" : nearest(partition, partitions);
  return `partition '${partition}' does not exist; ${meant === undefined ? `there are ${partitions.join(", ")}` : `did you mean '${meant}'?`}`;
}

function serviceFault(service: string, resource: string): string | undefined {
  if (service.toLowerCase() === "iam") return undefined;
  if (service.toLowerCase() === "sts" && /^(?:assumed-role|federated-user)\//i.test(resource))
    return undefined;
  if (/^fargateprofile\//i.test(resource)) {
    return "a Fargate profile's ARN; write the ARN of its pod execution role (IAM)";
  }
  return `service '${service}': only IAM's roles and users get in; write ${WANTED}`;
}

function accountFault(account: string, resource: string): string | undefined {
  if (/^[0-9]{12}$/.test(account)) return undefined;
  if (/^[a-z]{2}(?:-[a-z]+)+-\d$/i.test(account)) {
    return `a region, '${account}', where the account belongs: an IAM ARN has no region; write the account's twelve digits`;
  }
  const colons = resource.startsWith(":") ? ", and a colon too many stands behind it" : "";
  if (account === "") return `the account is missing${colons}; write its twelve digits`;
  if (/^[0-9]+$/.test(account)) {
    return `account '${account}' has ${account.length} digits${colons}; an account has twelve`;
  }
  return `account '${account}' is no twelve digits${colons}`;
}

const RESOURCE_ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^group\//i, "an IAM group is no identity that signs in; map its users, or a role that they assume"],
  [/^policy\//i, "a policy is no identity; map the role or user that it is attached to"],
  [
    /^(?:saml|oidc)-provider\//i,
    "an identity provider does not sign in itself; map the role that is assumed through it",
  ],
  [/^(?:role|user):/i, "a slash, not a colon, stands before the name"],
  [/^:/, "a colon too many stands before the resource"],
  [/^\//, "role/ or user/ is missing before the name"],
];

function resourceFault(service: string, resource: string): string | undefined {
  const [type = "", ...path] = resource.split("/");
  const name = path.at(-1) ?? "";
  const kind = type.toLowerCase();
  if (service === "sts")
    return kind === "assumed-role" && path.length < 2
      ? "an assumed role has the form assumed-role/<role>/<session>"
      : undefined;
  if (kind === "root" && path.length === 0) return undefined;
  if (kind === "assumed-role" && path.length >= 2) return undefined;
  if (kind !== "role" && kind !== "user") {
    const advice = RESOURCE_ADVICE.find(([pattern]) => pattern.test(resource))?.[1];
    return advice ?? `resource '${resource}' names no role or user; write role/<name> or user/<name>`;
  }
  if (name === "") return `the ${kind}'s name is missing behind '${type}/'`;
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
  const refused = /[^\w+=,.@-]/u.exec(name)?.[0];
  // Other rules name these.
  if (refused !== undefined && (/\s/.test(refused) || (refused > "\x7f" && /[\p{Cf}\p{L}]/u.test(refused))))
    return undefined;
  if (refused !== undefined)
    return `'${refused}' cannot stand in a ${kind}'s name; IAM takes A-Z a-z 0-9 _ + = , . @ -`;
  if (name.length > 64) return `a ${kind}'s name has at most 64 characters, and this one has ${name.length}`;
  return undefined;
}
