// The lists, mappings and lines that are tried in a hole.
import type { SectionName } from "../../document/problem.ts";
import { isAccountId } from "../../identity/iam-name.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HolePlace } from "./hole-place.ts";
import { NODE_GROUPS, NODE_NAME } from "./vocabulary.ts";

export function groupLists({ groups }: DocumentTexts): string[][] {
  return [
    [],
    ["x"],
    ["system:masters"],
    NODE_GROUPS,
    [...NODE_GROUPS, "system:node-proxier"],
    [""],
    [...groups],
    ...groups.map((group) => [group]),
  ];
}

interface Entry {
  readonly rolearn?: string;
  readonly userarn?: string;
  readonly username?: string;
  readonly groups?: readonly string[];
}

export function entryLists(texts: DocumentTexts, section: SectionName | undefined): Entry[][] {
  const key = section === "mapUsers" ? "userarn" : "rolearn";
  const account = texts.accounts.find(isAccountId) ?? "111122223333";
  const entry = (name: string, username: string, groups: readonly string[]): Entry => ({
    [key]: name.startsWith("arn:") ? name : `arn:aws:iam::${account}:${key.slice(0, 4)}/${name}`,
    username,
    groups,
  });
  const node = entry("eks-node-group", NODE_NAME, NODE_GROUPS);
  const admin = entry("x", "x", ["system:masters"]);
  const person = entry("y", "y", ["z"]);
  const same = texts.arns.map((arn) => entry(arn, "x", ["x"]));
  const sharing = texts.usernames.map((username, index) => entry(`x${index}`, username, [...texts.groups]));
  return [
    [node],
    [admin],
    [person],
    [node, admin, person],
    same,
    sharing,
    [...same.toReversed(), node, admin, ...sharing],
    [entry("AWSReservedSSO_Admins_0123456789abcdef", "x", ["system:masters"])],
    [{}],
    [entry(`arn:aws-cn:iam::${account}:${key.slice(0, 4)}/x`, "", [])],
  ];
}

export function accountLists({ accounts }: DocumentTexts): string[][] {
  return [["999988887777"], [...accounts], ["x"], ["123456789012", ...accounts]];
}

/** Fields that come after those that are known replace them. */
export function fieldsOf(texts: DocumentTexts): object[] {
  return entryLists(texts, undefined)
    .flat()
    .flatMap((entry) => [entry, { username: entry.username }, { groups: entry.groups }]);
}

export function sectionsOf(texts: DocumentTexts): object[] {
  const roles = entryLists(texts, "mapRoles");
  const users = entryLists(texts, "mapUsers");
  return roles.map((mapRoles, index) => ({
    mapRoles,
    mapUsers: users[index] ?? [],
    mapAccounts: texts.accounts,
  }));
}

export function linesOf(place: HolePlace | undefined, texts: DocumentTexts): string[] {
  const indent = `\n${" ".repeat(place?.column ?? 0)}`;
  const asLines = (entry: Entry) =>
    Object.entries(entry).map(
      ([key, value], index) => `${index === 0 ? "- " : "  "}${key}: ${JSON.stringify(value)}`,
    );
  return [
    ...entryLists(texts, place?.section).map((entries) => entries.flatMap(asLines).join(indent)),
    ...groupLists(texts).map((groups) => groups.map((group) => `- ${JSON.stringify(group)}`).join(indent)),
    ...fieldsOf(texts).map((fields) =>
      Object.entries(fields)
        .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
        .join(indent),
    ),
    ...texts.accounts.map((account) => `- "${account}"`),
  ];
}
