// `eksctl create iamidentitymapping`: entries that it adds to aws-auth.
// https://docs.aws.amazon.com/eks/latest/eksctl/iam-identity-mappings.html
import { readWrittenArn } from "../../../identity/written-arn.ts";
import { shown } from "../../model/plain.ts";
import type { SourceDocument, SourceProblem } from "../../model/reading.ts";
import {
  given,
  isHolePiece,
  type Member,
  type Place,
  type SourceValue,
  type TextValue,
} from "../../model/value.ts";
import { configMapOf, mapOf } from "../config-map.ts";
import type { Flags } from "./flags.ts";
import type { Call } from "./script.ts";

/** A call, with its flags. */
export interface FlaggedCall {
  readonly call: Call;
  readonly flags: Flags;
}

/** The entries of one cluster, in the order in which the script adds them. */
interface Additions {
  readonly name: string;
  readonly at: Place;
  readonly roles: SourceValue[];
  readonly users: SourceValue[];
  readonly accounts: SourceValue[];
}

/**
 * One document for each cluster, since two of them may map one role. What stands in a branch of an `if` is a document of its
 * own: the calls of the other branch are not made.
 */
export function readMappingCalls(calls: readonly FlaggedCall[]): {
  documents: SourceDocument[];
  problems: SourceProblem[];
} {
  const additions = new Map<string, Additions>();
  const problems: SourceProblem[] = [];
  for (const { call, flags } of calls) {
    const at = { start: call.command.pos, end: call.command.end };
    const cluster = flags.last("--cluster", "-c", "--name", "-n");
    const name = cluster === undefined ? NAME : `${NAME} --cluster ${shown(cluster)}`;
    const key = `${call.branch} ${name}`;
    const added = additions.get(key) ?? { name, at, roles: [], users: [], accounts: [] };
    const problem = add(added, flags, at);
    if (problem !== undefined) problems.push({ message: problem, at, isLoss: true });
    if (added.roles.length + added.users.length + added.accounts.length > 0) additions.set(key, added);
  }
  return { documents: [...additions.values()].map(documentOf), problems };
}

const NAME = "eksctl create iamidentitymapping";

/** @returns What is wrong, if anything is. */
function add(to: Additions, flags: Flags, at: Place): string | undefined {
  const arn = flags.last("--arn");
  const account = flags.last("--account");
  const service = flags.last("--service-name");
  if (arn !== undefined) {
    const [list, key] = sectionOf(arn) === "mapUsers" ? [to.users, "userarn"] : [to.roles, "rolearn"];
    list.push(mapOf(at, { [key]: arn, username: flags.last("--username"), groups: groupsOf(flags, at) }));
  } else if (account !== undefined) to.accounts.push(account);
  else if (service !== undefined) to.roles.push(entryOfService(service));
  if (flags.unknown.length > 0) {
    return `${flags.unknown.map(shown).join(" ")} stands for arguments that are not known`;
  }
  if (arn !== undefined || account !== undefined || service !== undefined) return undefined;
  return flags.has("--config-file", "-f") ? undefined : `${NAME} needs --arn, --account or --service-name`;
}

/** eksctl goes by the ARN's resource. Where that is not known, a section is as good as the other: both take any ARN. */
function sectionOf(arn: TextValue): "mapRoles" | "mapUsers" {
  return readWrittenArn(shown(arn)).kind === "user" ? "mapUsers" : "mapRoles";
}

function groupsOf(flags: Flags, at: Place): SourceValue | undefined {
  const groups: SourceValue[] = [...flags.all("--group")];
  for (const { pieces } of flags.unknown) {
    for (const piece of pieces) {
      if (!isHolePiece(piece)) continue;
      groups.push({ kind: "hole", hole: { ...piece.hole, shape: "items" }, at: piece.at });
    }
  }
  return groups.length === 0 ? undefined : { kind: "list", items: groups, at: groups[0]?.at ?? at };
}

/** https://docs.aws.amazon.com/emr/latest/EMR-on-EKS-DevelopmentGuide/setting-up-cluster-access.html */
function entryOfService(service: TextValue): SourceValue {
  const { at } = service;
  const partOf = (what: string) =>
    ({ hole: { shape: "text", expression: `\${${what} of the cluster}`, why: "reference" }, at }) as const;
  const said = (text: string) => ({ text, toFile: () => at.start });
  const rolearn: TextValue = {
    kind: "text",
    pieces: [
      said("arn:"),
      partOf("partition"),
      said(":iam::"),
      partOf("account"),
      said(":role/AWSServiceRoleForAmazonEMRContainers"),
    ],
    at,
  };
  return mapOf(at, { rolearn, username: given("emr-containers", at) });
}

function documentOf({ name, at, roles, users, accounts }: Additions): SourceDocument {
  const section = (key: string, items: readonly SourceValue[]): Member[] =>
    items.length === 0 ? [] : [{ key: given(key, at), value: { kind: "list", items, at } }];
  const data = [
    ...section("mapRoles", roles),
    ...section("mapUsers", users),
    ...section("mapAccounts", accounts),
  ];
  return { name, at, content: configMapOf(data, at), isPart: "entries" };
}
