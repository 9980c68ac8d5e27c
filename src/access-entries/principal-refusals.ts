// Why EKS refuses the principal of an access entry.
// Source: https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html and
// https://docs.aws.amazon.com/eks/latest/userguide/creating-access-entries.html
import { type ParsedArn, readArn } from "../identity/arn.ts";
import { isAccountId, MAX_NAME_LENGTH, refusedInName } from "../identity/iam-name.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import type { Refusal, RefusalOptions } from "./refusal.ts";

const field = "principalArn";
/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html */
export const SERVICE_LINKED = "/aws-service-role/";

export function principalRefusals(principalArn: string, { partition }: RefusalOptions): Refusal[] {
  const wildcard = /[*?]/.exec(principalArn)?.[0] as "*" | "?" | undefined; // what the pattern has
  if (wildcard !== undefined) return [{ code: "principal-wildcard", field, data: { character: wildcard } }];
  const parsed = readArn(principalArn);
  if (typeof parsed === "string") {
    return [{ code: "principal-not-iam", field, data: { kind: readWrittenArn(principalArn).kind } }];
  }
  const elsewhere: Refusal[] =
    partition === undefined || parsed.partition === partition
      ? []
      : [{ code: "principal-partition", field, data: { partition: parsed.partition, expected: partition } }];
  return [...ofIdentity(principalArn, parsed), ...elsewhere];
}

function ofIdentity(principalArn: string, { type, canonicalArn, accountId }: ParsedArn): Refusal[] {
  if (type === "assumed-role") return [{ code: "principal-session", field, data: { roleArn: canonicalArn } }];
  if (type === "federated-user") return [{ code: "principal-session", field, data: {} }];
  const { region, path } = readWrittenArn(principalArn);
  // As it is written: white space is no part of a name.
  const name = principalArn.slice(principalArn.lastIndexOf("/") + 1);
  const found: Refusal[] = [];
  if (region !== "") found.push({ code: "principal-region", field, data: { region } });
  if (!isAccountId(accountId)) found.push({ code: "principal-account", field, data: { accountId } });
  // The API takes "every IAM principal type"; nobody shows an entry of an account's root user.
  if (type === "root") return [...found, { code: "principal-root", field, data: {}, isUnsure: true }];
  const character = refusedInName(name);
  if (name === "" || name.length > MAX_NAME_LENGTH || character !== undefined) {
    found.push({
      code: "principal-name",
      field,
      data: { name, ...(character === undefined ? {} : { character }) },
    });
  }
  if (type === "role" && path.startsWith(SERVICE_LINKED)) {
    found.push({ code: "principal-service-linked", field, data: {} });
  }
  return found;
}
