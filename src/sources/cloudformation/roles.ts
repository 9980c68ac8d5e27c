// The roles of a template that have a path.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
import { plain } from "../model/plain.ts";
import { isHolePiece, type SourceValue } from "../model/value.ts";
import type { RoleWithPath } from "../role-paths.ts";
import type { Scope } from "./scope.ts";

type RolePath = Omit<RoleWithPath, "right">;

/** By the expression of their ARNs: `${Deployer.Arn}`. */
export function rolesWithPath(scope: Scope): ReadonlyMap<string, RolePath> {
  const roles = new Map<string, RolePath>();
  for (const { id, type, properties } of scope.template.resources.values()) {
    const property = type === "AWS::IAM::Role" ? properties.get("Path")?.value : undefined;
    const path = property === undefined ? undefined : scope.evaluate(property);
    if (path === undefined || !hasName(path)) continue;
    roles.set(`\${${id}.Arn}`, { role: id, path: String(plain(path)) });
  }
  return roles;
}

/** `Ref` gives a role's name without its path, and so does the CDK's `roleName`. */
export function withoutPath({ role }: RolePath, isMadeByCdk: boolean): string {
  return isMadeByCdk
    ? `iam.Role.fromRoleArn with \`arn:\${Aws.PARTITION}:iam::\${Aws.ACCOUNT_ID}:role/\${role.roleName}\``
    : `!Sub arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/\${${role}}`;
}

/** Whether it is surely more than `/`. What a hole stands for may be empty. */
function hasName(path: SourceValue): boolean {
  if (path.kind !== "text") return false;
  return path.pieces.some((piece) => !isHolePiece(piece) && /[^/]/.test(piece.text));
}
