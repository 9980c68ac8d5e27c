// Lists of roles and users, as the AWS CLI prints them.
import { parseIamRoles } from "../../src/identity/parse-iam-roles.ts";

export const ACCOUNT = "111122223333";

/** A trust policy that lets these services in. */
export function trusts(...services: readonly string[]): object {
  return {
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: services }, Action: "sts:AssumeRole" }],
  };
}

export function role(path: string, policy?: unknown, account: string = ACCOUNT): object {
  const RoleName = path.slice(path.lastIndexOf("/") + 1);
  return {
    Path: `/${path.slice(0, -RoleName.length)}`,
    RoleName,
    Arn: `arn:aws:iam::${account}:role/${path}`,
    ...(policy === undefined ? {} : { AssumeRolePolicyDocument: policy }),
  };
}

export function user(path: string, account: string = ACCOUNT): object {
  return { UserName: path.slice(path.lastIndexOf("/") + 1), Arn: `arn:aws:iam::${account}:user/${path}` };
}

/** What lint is given for such a list. */
export function listOf(Roles: readonly object[], Users: readonly object[] = []) {
  return parseIamRoles(JSON.stringify({ Roles }), ...(Users.length > 0 ? [JSON.stringify({ Users })] : []));
}
