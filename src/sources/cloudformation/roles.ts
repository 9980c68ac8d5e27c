// The roles of a template that have a path.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html
import { isJson } from "../../objects/objects.ts";
import { plain } from "../model/plain.ts";
import { isHolePiece, type Place, type SourceValue } from "../model/value.ts";
import type { RoleWithPath } from "../role-paths.ts";
import { refTo } from "./references.ts";
import type { Scope } from "./scope.ts";
import type { Template } from "./template.ts";

type RolePath = Pick<RoleWithPath, "role" | "path">;

/** By the expression of their ARNs, `${Deployer.Arn}`, and by what those end with, `:role/ci/deployer`. */
export function rolesWithPath(scope: Scope): ReadonlyMap<string, RolePath> {
  const roles = new Map<string, RolePath>();
  for (const { id, type, properties } of scope.template.resources.values()) {
    const property = type === "AWS::IAM::Role" ? properties.get("Path")?.value : undefined;
    const path = property === undefined ? undefined : scope.evaluate(property);
    if (path === undefined || !hasName(path)) continue;
    const role = { role: id, path: String(plain(path)) };
    const name = refTo(id, path.at, scope);
    roles.set(`\${${id}.Arn}`, role);
    if (name !== undefined) roles.set(`:role${role.path}${String(plain(name))}`, role);
  }
  return roles;
}

/**
 * What to write in the place of a role's ARN. `Ref` gives its name without its path, and so does the CDK's `roleName`.
 *
 * @param isMadeByCdk Then nobody edits the template.
 */
export function withoutPath(
  { role }: RolePath,
  at: Place,
  { ground }: Template,
  isMadeByCdk: boolean,
): Pick<RoleWithPath, "right" | "fix"> {
  if (isMadeByCdk) return { right: BY_CDK };
  const arn = `arn:\${AWS::Partition}:iam::\${AWS::AccountId}:role/\${${role}}`;
  if (ground.pieces !== undefined) return { right: `!Sub ${arn}` };
  // Inside the text of an `Fn::Sub`, it is a part of that text.
  if (ground.text.startsWith("${", at.start)) return { right: arn, fix: arn };
  const fix = isJson(ground.text) ? `{ "Fn::Sub": "${arn}" }` : `!Sub "${arn}"`;
  return { right: fix, fix };
}

const BY_CDK = `iam.Role.fromRoleArn with \`arn:\${Aws.PARTITION}:iam::\${Aws.ACCOUNT_ID}:role/\${role.roleName}\``;

/** Whether it is surely more than `/`. What a hole stands for may be empty. */
function hasName(path: SourceValue): boolean {
  if (path.kind !== "text") return false;
  return path.pieces.some((piece) => !isHolePiece(piece) && /[^/]/.test(piece.text));
}
