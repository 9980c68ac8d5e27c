// mapRoles and mapUsers: YAML → JSON → Go structs, as the reference goes.
// Source: pkg/mapper/configmap/configmap.go (ParseMap) and pkg/config/mapper.go (Validate).

import { trimStart } from "../go-yaml/characters.ts";
import { decode } from "../go-yaml/decode.ts";
import { faultOf, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import { isNull } from "../go-yaml/value.ts";
import {
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
import type { Problem, ProblemData } from "./problem.ts";
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
  const dropped = (data: ProblemData) => {
    report.problem(data, "entry", [index], entry.node);
    return undefined;
  };
  if (sso === undefined) {
    return arn === "" ? dropped({ code: "missing-arn", key: "rolearn" }) : { roleArn: arn, ...mapping };
  }
  if (arn !== "") return dropped({ code: "arn-and-sso" });
  const match = checkSso(sso);
  return "code" in match ? dropped(match) : { sso: match, ...mapping };
};

/** The mapping that the reference makes of an item of `mapUsers`; undefined where it drops it. */
export const readUser: ReadEntry<UserMapping> = (entry, index, report) => {
  const { arn, mapping } = readFields(entry, index, "userarn", USER_KEYS, report);
  if (arn !== "") return { userArn: arn, ...mapping };
  report.problem({ code: "missing-arn", key: "userarn" }, "entry", [index], entry.node);
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
  if (!isNull(value)) report.wrongType(path, "mapping", value);
  return [];
}

/** The valid form of `sso`, or what is wrong with it. */
function checkSso({ permissionSetName, accountId, partition }: SsoFields): SsoMatch | ProblemData {
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
