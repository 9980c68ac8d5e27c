// The ARN of a role as IAM has it, with its path. An aws-auth and a session leave the path out.
import { readWrittenArn } from "../../identity/written-arn.ts";
import { fold } from "../../text/fold.ts";
import type { IamRoles } from "../engine/surroundings.ts";

/** Undefined where the account's roles are not known, or this one is not among them. */
export function arnInIam(roleArn: string, iamRoles: IamRoles | undefined): string | undefined {
  const { partition, account, name } = readWrittenArn(roleArn);
  const role = iamRoles?.principals.find(
    (each) =>
      each.kind === "role" &&
      each.account === account &&
      each.partition === partition &&
      fold(each.name) === fold(name),
  );
  return role && `arn:${partition}:iam::${account}:role${role.path}${role.name}`;
}
