// The identity that was meant by an ARN as somebody wrote it, and the ARN to write for it.
import { partitions } from "../schema/entries.ts";
import { fold } from "../text/fold.ts";
import { isAccountId, MAX_NAME_LENGTH, refusedInName } from "./iam-name.ts";
import { isIdentityArn, mendArn, readWrittenArn, type WrittenArn } from "./written-arn.ts";

/**
 * The identity that was meant: the canonical ARN that the text would have once everything is put right, in lower case.
 * Texts that mean the same identity give the same. A role's path is left out, as it is in its sessions' ARNs.
 */
export function meantIdentity(written: string): string {
  return fold(listedRole(written) ?? canonicalText(readWrittenArn(mendArn(written.replace(BRACKETS, "")))));
}

/** Documentation has them around what is to be filled in. */
const BRACKETS = /[<>]/g;

/**
 * The ARN to write in an entry for the identity that was meant: of a role without its path, of a session its role's.
 * Undefined where more than colons, slashes, the service, a region or stray characters would have to be guessed.
 */
export function meantArn(written: string): string | undefined {
  const listed = listedRole(written);
  if (listed !== undefined) return listed;
  const reading = readWrittenArn(mendArn(written));
  const { account, kind, path, name } = reading;
  const isNamed =
    kind === "root" || (name !== "" && refusedInName((path + name).replaceAll("/", "")) === undefined);
  if (!isAccountId(account) || !isNamed || name.length > MAX_NAME_LENGTH) return undefined;
  const arn = canonicalText(reading);
  return isIdentityArn(arn) ? arn : undefined;
}

function canonicalText({ clean, partition, account, kind, path, name }: WrittenArn): string {
  if (kind === "user" && name !== "") return `arn:${partition}:iam::${account}:user${path}${name}`;
  const isRole = (kind === "role" || kind === "assumed-role") && name !== "";
  return isRole ? `arn:${partition}:iam::${account}:role/${name}` : clean;
}

/** A role's ARN as IAM lists it. */
const LISTED_ROLE = new RegExp(
  `^(arn:(?:${partitions.join("|")}):iam::\\d{12}:role/)(?:[\\w+=,.@-]+/)*([\\w+=,.@-]{1,${MAX_NAME_LENGTH}})$`,
);

/** Most entries have such an ARN. It is plain what it means, without taking it apart. */
function listedRole(written: string): string | undefined {
  const [, start, name] = LISTED_ROLE.exec(written) ?? [];
  return start === undefined || name === undefined ? undefined : start + name;
}
