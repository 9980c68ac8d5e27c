// mapRoles and mapUsers: YAML → JSON → Go structs, as the reference goes.
// Source: pkg/mapper/configmap/configmap.go (ParseMap) and pkg/config/mapper.go (Validate).

import { trimStart } from "../go-yaml/characters.ts";
import { decode } from "../go-yaml/decode.ts";
import { faultOf, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import {
  partitions,
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
import { shorten } from "../text/shorten.ts";
import { assignText, membersNamed, type Path, TextList } from "./go-struct.ts";
import type { Problem } from "./problem.ts";
import { isBlank, SectionReport, type SectionText } from "./section-report.ts";

type OnProblem = (problem: Problem) => void;

/** The fields of an entry once Go has filled its struct: "" and no groups where nothing (valid) stood. */
interface Fields {
  readonly arn: string;
  readonly sso: SsoFields | undefined;
  readonly mapping: Omit<UserMapping, "userArn">;
}

interface SsoFields {
  permissionSetName: string;
  accountId: string;
  partition: string;
}

/** The entries of `mapRoles` that the reference keeps. */
export function readRoles(section: SectionText, onProblem: OnProblem): RoleMapping[] {
  return readList(section, onProblem, readRole);
}

/** The entries of `mapUsers` that the reference keeps. */
export function readUsers(section: SectionText, onProblem: OnProblem): UserMapping[] {
  return readList(section, onProblem, readUser);
}

type ReadEntry<Entry> = (entry: YamlValue, index: number, report: SectionReport) => Entry | undefined;

/** The mapping that the reference makes of an item of `mapRoles`; undefined where it drops it. */
export const readRole: ReadEntry<RoleMapping> = (entry, index, report) => {
  const { arn, sso, mapping } = readFields(entry, index, "rolearn", ROLE_KEYS, report);
  const dropped = (code: "missing-arn" | "arn-and-sso" | "sso-entry", message: string) => {
    report.problem(code, "entry", [index], entry.node, message);
    return undefined;
  };
  if (sso === undefined) {
    if (arn !== "") return { roleArn: arn, ...mapping };
    return dropped(
      "missing-arn",
      "has no rolearn and is dropped; add rolearn: arn:aws:iam::<account>:role/<name>",
    );
  }
  if (arn !== "")
    return dropped("arn-and-sso", "has both rolearn and sso and is dropped; keep one of the two");
  const match = checkSso(sso);
  if (typeof match === "string") return dropped("sso-entry", `is dropped: ${match}`);
  return { sso: match, ...mapping };
};

/** The mapping that the reference makes of an item of `mapUsers`; undefined where it drops it. */
export const readUser: ReadEntry<UserMapping> = (entry, index, report) => {
  const { arn, mapping } = readFields(entry, index, "userarn", USER_KEYS, report);
  if (arn !== "") return { userArn: arn, ...mapping };
  const message = "has no userarn and is dropped; add userarn: arn:aws:iam::<account>:user/<name>";
  report.problem("missing-arn", "entry", [index], entry.node, message);
  return undefined;
};

function readList<Entry>(section: SectionText, onProblem: OnProblem, readEntry: ReadEntry<Entry>): Entry[] {
  if (isBlank(section.text)) return [];
  const report = new SectionReport(section, onProblem);
  if (isJsonObject(section.text)) {
    report.notListButJson();
    return [];
  }
  try {
    const reading = readYaml(section.text);
    if (!reading.ok) throw new YamlFaultError(reading.fault);
    const value = decode(reading.root);
    if (value.kind === "list") {
      return value.items
        .map((item, index) => readEntry(item, index, report))
        .filter((entry) => entry !== undefined);
    }
    if (!isNull(value)) report.notList(value);
  } catch (error) {
    report.lost(faultOf(error));
  }
  return [];
}

/** Text that opens with a brace is taken as JSON, and no JSON object is a list. */
export function isJsonObject(text: string): boolean {
  return trimStart(text).startsWith("{");
}

export const ROLE_KEYS = keysOf(roleEntrySchema);
export const USER_KEYS = keysOf(userEntrySchema);
export const SSO_KEYS = keysOf(ssoEntrySchema);

/** The keys of an entry as they are compared. */
function keysOf({ shape }: { readonly shape: object }): ReadonlySet<string> {
  return new Set(Object.keys(shape).map(fold));
}

function readFields(
  entry: YamlValue,
  index: number,
  arnKey: "rolearn" | "userarn",
  keys: ReadonlySet<string>,
  report: SectionReport,
): Fields {
  const { wrongType } = report;
  let arn = "";
  let username = "";
  let sso: SsoFields | undefined;
  const groups = new TextList();
  for (const { name, spelling, value } of members(entry, [index], keys, report)) {
    const path = [index, spelling];
    if (name === arnKey) arn = assignText(arn, value, path, wrongType);
    else if (name === "username") username = assignText(username, value, path, wrongType);
    else if (name === "groups") groups.assign(value, path, wrongType);
    else if (name === "sso") sso = isNull(value) ? undefined : readSso(sso, value, path, report);
    else assignText("", value, path, wrongType); // userid: of no use to anyone, but its type is checked
  }
  const source = entry.node === null ? {} : { source: report.rangeOf(entry.node) };
  return { arn, sso, mapping: { username, groups: groups.texts, index, ...source } };
}

/** Two spellings of `sso` fill one struct. A value of the wrong type counts as an empty one. */
function readSso(
  current: SsoFields | undefined,
  value: YamlValue,
  path: Path,
  report: SectionReport,
): SsoFields {
  const sso = current ?? { permissionSetName: "", accountId: "", partition: "" };
  const { wrongType } = report;
  for (const member of members(value, path, SSO_KEYS, report)) {
    const at = [...path, member.spelling];
    if (member.name === "permissionsetname") {
      sso.permissionSetName = assignText(sso.permissionSetName, member.value, at, wrongType);
    } else if (member.name === "accountid")
      sso.accountId = assignText(sso.accountId, member.value, at, wrongType);
    else sso.partition = assignText(sso.partition, member.value, at, wrongType);
  }
  return sso;
}

function members(value: YamlValue, path: Path, keys: ReadonlySet<string>, report: SectionReport) {
  if (value.kind === "map") return membersNamed(value.entries, keys);
  if (!isNull(value)) report.wrongType(path, "a mapping", value);
  return [];
}

/** The valid form of `fields`, or what is wrong with it. */
function checkSso({ permissionSetName, accountId, partition }: SsoFields): SsoMatch | string {
  const result = ssoMatchSchema.safeParse({
    permissionSetName,
    accountId,
    ...(partition === "" ? {} : { partition }),
  });
  if (result.success) return result.data;
  switch (firstIssue(result.error).path[0]) {
    case "accountId":
      return `sso.accountID '${shorten(accountId)}' is not twelve digits in quotes`;
    case "partition":
      return `sso.partition '${shorten(partition)}' is none of ${partitions.join(", ")}`;
    default:
      return `sso.permissionSetName '${shorten(permissionSetName)}' is not 1 to 32 of A-Z a-z 0-9 _ + = , . @ -`;
  }
}
