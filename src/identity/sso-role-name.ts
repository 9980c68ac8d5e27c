// The names of the roles that IAM Identity Center makes: AWSReservedSSO_<permission set>_<16 hexadecimal digits>.
// Source: https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html

export interface SsoRoleName {
  readonly permissionSetName: string;
  /** What comes after the last `_`; undefined if there is no `_` after the permission set's name. */
  readonly suffix: string | undefined;
  /** Whether the suffix is one that IAM Identity Center gives. */
  readonly isWhole: boolean;
}

const PREFIX = "AWSReservedSSO_";
const SUFFIX = /^[0-9a-f]{16}$/i;

/** Undefined for other roles' names; as everywhere in IAM, case does not matter. */
export function readSsoRoleName(name: string): SsoRoleName | undefined {
  if (name.slice(0, PREFIX.length).toLowerCase() !== PREFIX.toLowerCase()) return undefined;
  const rest = name.slice(PREFIX.length);
  const last = rest.lastIndexOf("_");
  if (last === -1) return { permissionSetName: rest, suffix: undefined, isWhole: false };
  const suffix = rest.slice(last + 1);
  return { permissionSetName: rest.slice(0, last), suffix, isWhole: SUFFIX.test(suffix) };
}

/** What the names of all roles of a permission set begin with. */
export function ssoRolePrefix(permissionSetName: string): string {
  return `${PREFIX}${permissionSetName}_`;
}
