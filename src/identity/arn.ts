// Reads identity ARNs strictly, as the reference canonicalizes them (pkg/arn/arn.go).
// Shapes: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
import { partitions } from "../schema/entries.ts";
import { TOKEN_PREFIX } from "../text/token-text.ts";

/** The kind of identity that an ARN names. */
export type IdentityType = "role" | "assumed-role" | "user" | "root" | "federated-user";

/** The parts of an identity's ARN. */
export interface CanonicalArn {
  readonly type: IdentityType;
  /** The role's IAM ARN for an assumed role; any other ARN unchanged. */
  readonly canonicalArn: string;
  readonly partition: string;
  /** As the ARN has it. It is not checked to have twelve digits. */
  readonly accountId: string;
  /** The text after the last `/` of an assumed role's ARN. Absent for other identities. */
  readonly sessionName?: string;
}

/** Thrown for text that is not an ARN, and for an ARN that does not name an identity. */
export class MalformedArnError extends Error {
  readonly code = "malformed-arn";

  constructor(message: string) {
    super(message);
    this.name = "MalformedArnError";
  }
}

const KNOWN_PARTITIONS: ReadonlySet<string> = new Set(partitions);

/**
 * The canonical form of an identity's ARN, with which aws-auth entries are compared.
 * `arn:P:sts::A:assumed-role/R/S` becomes `arn:P:iam::A:role/R`. ARNs of a role, user, root or federated user stay as
 * they are.
 *
 * @throws MalformedArnError for other text, and for a partition that the reference does not know.
 */
export function canonicalizeArn(arn: string): CanonicalArn {
  const parsed = readArn(required(arn));
  if (typeof parsed === "string") throw new MalformedArnError(parsed);
  return parsed.type === "assumed-role" ? { ...parsed, sessionName: sessionNameIn(arn, parsed) } : parsed;
}

/**
 * A role's ARN without its path, as aws-auth needs it. `arn:aws:iam::A:role/team/R` becomes `arn:aws:iam::A:role/R`.
 * Other ARNs stay as they are.
 *
 * @throws MalformedArnError for text that is not an ARN in a known partition.
 * @see https://docs.aws.amazon.com/eks/latest/userguide/auth-configmap.html ("remove the path")
 */
export function stripRolePath(arn: string): string {
  const sections = splitArn(required(arn));
  if (typeof sections === "string") throw new MalformedArnError(sections);
  const { resource } = sections;
  if (!isService(arn, sections, "iam") || !arn.startsWith("role/", resource)) return arn;
  return arn.slice(0, resource + "role".length) + arn.slice(arn.lastIndexOf("/"));
}

function required(arn: unknown): string {
  if (typeof arn === "string") return arn;
  throw new MalformedArnError(`${arn === null ? "null" : `a value of type ${typeof arn}`} is not an ARN`);
}

/** The parts that the ARNs of all sessions of a role share. */
export type ParsedArn = Omit<CanonicalArn, "sessionName">;

/** The text after the last `/` of an assumed role's ARN. "" for other identities. */
export function sessionNameIn(arn: string, { type }: ParsedArn): string {
  return type === "assumed-role" ? arn.slice(arn.lastIndexOf("/") + 1) : "";
}

/** `canonicalizeArn`, which returns a message instead of throwing, because it is called on every login. */
export function readArn(arn: string): ParsedArn | string {
  const sections = splitArn(arn);
  if (typeof sections === "string") return sections;
  const { partition, accountId, resource } = sections;
  if (isService(arn, sections, "sts")) {
    if (isResource(arn, resource, "assumed-role")) {
      const role = resource + "assumed-role/".length;
      const session = arn.lastIndexOf("/") + 1;
      if (session <= role)
        return `'${arn}' lacks a role or a session; an assumed role's ARN ends in assumed-role/ROLE/SESSION`;
      const roleName = arn.slice(role, session - 1);
      const prefix = partition === "aws" ? "arn:aws:iam::" : `arn:${partition}:iam::`;
      const canonicalArn = `${prefix + accountId}:role/${roleName}`;
      return { type: "assumed-role", canonicalArn, partition, accountId };
    }
    if (isResource(arn, resource, "federated-user")) return unchanged("federated-user", arn, sections);
    return `'${arn}' does not name an identity; STS has assumed-role/… and federated-user/…`;
  }
  if (isService(arn, sections, "iam")) {
    if (isResource(arn, resource, "role")) return unchanged("role", arn, sections);
    if (isResource(arn, resource, "user")) return unchanged("user", arn, sections);
    if (isResource(arn, resource, "root")) return unchanged("root", arn, sections);
    return `'${arn}' does not name an identity; IAM has role/…, user/… and root`;
  }
  return `'${arn}' does not name an identity; its service is neither iam nor sts`;
}

interface ArnSections {
  readonly partition: string;
  /** The offset where the service begins, the third part. */
  readonly service: number;
  /** The offset where the region begins, the fourth part. */
  readonly region: number;
  readonly accountId: string;
  /** The offset where the resource begins, the sixth part. */
  readonly resource: number;
}

function splitArn(arn: string): ArnSections | string {
  if (!arn.startsWith("arn:")) {
    if (arn.includes(TOKEN_PREFIX)) return "this is a token, not an ARN; use the ARN that STS returns for it";
    return `'${arn}' is not an ARN; an ARN starts with 'arn:', in lower case`;
  }
  const service = arn.indexOf(":", 4) + 1;
  const region = arn.indexOf(":", service) + 1;
  const account = arn.indexOf(":", region) + 1;
  const resource = arn.indexOf(":", account) + 1;
  if (service === 0 || region === 0 || account === 0 || resource === 0) {
    return `'${arn}' is not an ARN; an ARN has six parts, separated by colons`;
  }
  const partition = arn.startsWith("aws:", 4) ? "aws" : arn.slice(4, service - 1);
  if (partition !== "aws" && !KNOWN_PARTITIONS.has(partition)) {
    return `'${arn}' has an unknown partition; the known ones are ${partitions.join(", ")}`;
  }
  return { partition, service, region, accountId: arn.slice(account, resource - 1), resource };
}

function isService(arn: string, { service, region }: ArnSections, name: string): boolean {
  return region - service === name.length + 1 && arn.startsWith(name, service);
}

/** Whether the resource is `kind` or `kind/…`. */
function isResource(arn: string, resource: number, kind: string): boolean {
  const end = resource + kind.length;
  return arn.startsWith(kind, resource) && (arn.length === end || arn[end] === "/");
}

function unchanged(type: IdentityType, canonicalArn: string, sections: ArnSections): ParsedArn {
  const { partition, accountId } = sections;
  return { type, canonicalArn, partition, accountId };
}
