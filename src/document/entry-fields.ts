// An item of mapRoles or mapUsers: YAML → JSON → Go structs, as the reference goes.
// Source: pkg/mapper/configmap/configmap.go (ParseMap) and pkg/config/mapper.go (Validate).
import { kindOf } from "../go-yaml/describe.ts";
import { isNull, type YamlValue } from "../go-yaml/value.ts";
import {
  type Mapping,
  type RoleMapping,
  roleEntrySchema,
  type SsoMatch,
  ssoEntrySchema,
  ssoMatchSchema,
  type UserMapping,
  userEntrySchema,
} from "../schema/entries.ts";
import { firstIssue } from "../schema/first-issue.ts";
import { fold } from "../text/fold.ts";
import { assignText, membersNamed, type Path, TextList } from "./go-struct.ts";
import type { OnItemProblem } from "./item-problem.ts";
import type { Expected, ItemData } from "./problem.ts";

/** The keys of an entry, as they are compared. */
export const ROLE_KEYS = keysOf(roleEntrySchema);
export const USER_KEYS = keysOf(userEntrySchema);
export const SSO_KEYS = keysOf(ssoEntrySchema);

function keysOf({ shape }: { readonly shape: object }): ReadonlySet<string> {
  return new Set(Object.keys(shape).map(fold));
}

/** Where a mapping is. */
export type MappingPlace = Pick<Mapping, "index" | "source" | "origin">;

/** The mapping that the reference makes of an item of `mapRoles`; undefined where it drops it. */
export function readRole(
  item: YamlValue,
  place: MappingPlace,
  onProblem: OnItemProblem,
): RoleMapping | undefined {
  const { arn, sso, ...user } = readFields(item, place.index, "rolearn", ROLE_KEYS, onProblem);
  const dropped = (data: ItemData) => {
    onProblem({ data, lost: "entry", path: [place.index], node: item.node });
    return undefined;
  };
  if (sso === undefined) {
    if (arn === "") return dropped({ code: "missing-arn", key: "rolearn" });
    return { kind: "role", roleArn: arn, ...user, ...place };
  }
  if (arn !== "") return dropped({ code: "arn-and-sso" });
  const match = checkSso(sso);
  return "code" in match ? dropped(match) : { kind: "sso", sso: match, ...user, ...place };
}

/** The mapping that the reference makes of an item of `mapUsers`; undefined where it drops it. */
export function readUser(
  item: YamlValue,
  place: MappingPlace,
  onProblem: OnItemProblem,
): UserMapping | undefined {
  const { arn, sso: _, ...user } = readFields(item, place.index, "userarn", USER_KEYS, onProblem);
  if (arn !== "") return { kind: "user", userArn: arn, ...user, ...place };
  const data = { code: "missing-arn", key: "userarn" } as const;
  onProblem({ data, lost: "entry", path: [place.index], node: item.node });
  return undefined;
}

/** The fields of an entry once Go has filled its struct: "" and no groups where nothing (valid) was written. */
interface Fields {
  readonly arn: string;
  readonly sso: SsoFields | undefined;
  readonly username: string;
  readonly groups: readonly string[];
  /** Absent where it is empty. */
  readonly userId?: string;
}

interface SsoFields {
  permissionSetName: string;
  accountId: string;
  partition: string;
}

function readFields(
  item: YamlValue,
  index: number,
  arnKey: "rolearn" | "userarn",
  keys: ReadonlySet<string>,
  onProblem: OnItemProblem,
): Fields {
  const wrongType = reportTo(onProblem);
  let arn = "";
  let username = "";
  let userId = "";
  let sso: SsoFields | undefined;
  const groups = new TextList<undefined>();
  for (const { name, spelling, value } of members(item, [index], keys, wrongType)) {
    const path = [index, spelling];
    if (name === arnKey) arn = assignText(arn, value, path, wrongType);
    else if (name === "username") username = assignText(username, value, path, wrongType);
    else if (name === "groups") groups.assign(value, undefined, path, wrongType);
    else if (name === "sso") sso = isNull(value) ? undefined : readSso(sso, value, path, wrongType);
    else userId = assignText(userId, value, path, wrongType);
  }
  const fields = { arn, sso, username, groups: groups.texts };
  return userId === "" ? fields : { ...fields, userId };
}

type ReportWrongType = (path: Path, expected: Expected, value: YamlValue) => void;

function reportTo(onProblem: OnItemProblem): ReportWrongType {
  return (path, expected, value) =>
    onProblem({
      data: { code: "wrong-type", expected, actual: kindOf(value) },
      lost: "value",
      path,
      node: value.node,
    });
}

/** Two spellings of `sso` fill one struct. A value of the wrong type counts as an empty one. */
function readSso(
  current: SsoFields | undefined,
  value: YamlValue,
  path: Path,
  wrongType: ReportWrongType,
): SsoFields {
  const sso = current ?? { permissionSetName: "", accountId: "", partition: "" };
  for (const member of members(value, path, SSO_KEYS, wrongType)) {
    const at = [...path, member.spelling];
    if (member.name === "permissionsetname") {
      sso.permissionSetName = assignText(sso.permissionSetName, member.value, at, wrongType);
    } else if (member.name === "accountid")
      sso.accountId = assignText(sso.accountId, member.value, at, wrongType);
    else sso.partition = assignText(sso.partition, member.value, at, wrongType);
  }
  return sso;
}

function members(value: YamlValue, path: Path, keys: ReadonlySet<string>, wrongType: ReportWrongType) {
  if (value.kind === "map") return membersNamed(value.entries, keys);
  if (!isNull(value)) wrongType(path, "mapping", value);
  return [];
}

/** The valid form of `sso`, or what is wrong with it. */
function checkSso({ permissionSetName, accountId, partition }: SsoFields): SsoMatch | ItemData {
  const result = ssoMatchSchema.safeParse({
    permissionSetName,
    accountId,
    ...(partition === "" ? {} : { partition }),
  });
  if (result.success) return result.data;
  switch (firstIssue(result.error).path[0]) {
    case "accountId":
      return { code: "sso-entry", field: "accountID", value: accountId };
    case "partition":
      return { code: "sso-entry", field: "partition", value: partition };
    default:
      return { code: "sso-entry", field: "permissionSetName", value: permissionSetName };
  }
}
