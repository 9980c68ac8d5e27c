// What is tried in a hole. Each value here makes some rule say something, or keeps it from saying something, elsewhere in the
// document: entries for one identity, a node's entry, an administrator's, a text that is no ARN.
import type { SectionName } from "../../document/problem.ts";
import type { Hole } from "../../sources/model/hole.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HolePlace, HoleRole, Slot } from "./hole-places.ts";
import { isAccountPlace, isAlone } from "./neutral.ts";

const NODE_GROUPS = ["system:bootstrappers", "system:nodes"];
const NODE_NAME = "system:node:{{EC2PrivateDNSName}}";

/** The values that are tried in a slot. Those of the document itself come last. */
export function trialsFor({ hole, places }: Slot, texts: DocumentTexts): readonly unknown[] {
  const [place] = places;
  const role = place?.role ?? "other";
  switch (role) {
    case "groups":
      return [...nothing(hole, role), ...groupLists(texts)];
    case "entry":
      return entryLists(texts, place?.section).flat();
    case "entries":
      return place?.section === "mapAccounts" ? accountLists(texts) : entryLists(texts, place?.section);
    case "fields":
      return fieldsOf(texts);
    case "sections":
      return sectionsOf(texts);
    case "lines":
      return linesOf(place, texts);
    default:
      if (hole.shape === "items") return [[], ["x"]];
      if (hole.shape === "members") return [{}, { x: "x" }];
      return [...nothing(hole, role), ...new Set(places.flatMap((each) => textsFor(each, texts)))];
  }
}

/** What makes the whole text of one of a slot's places; undefined where none can be it. */
function pieceFor({ places }: Slot, wanted: (role: HoleRole) => string | undefined): string | undefined {
  for (const { role, before, after } of places) {
    const text = wanted(role);
    if (text?.startsWith(before) && text.endsWith(after) && text.length >= before.length + after.length) {
      return text.slice(before.length, text.length - after.length);
    }
  }
  return undefined;
}

/** Values that belong together: all that could be a node's is one. Undefined where a slot has none. */
export function scenariosFor(slots: readonly Slot[]): (readonly unknown[])[] {
  const withNodes = (turn: number, inBrackets: boolean) => {
    const written = (text: string) => (inBrackets ? `<${text}>` : text);
    let groups = turn;
    return slots.map((slot) => {
      if (slot.places[0]?.role === "groups") return NODE_GROUPS.map(written);
      const group = written(NODE_GROUPS[groups % 2] ?? "");
      const piece = pieceFor(slot, (role) =>
        role === "username" ? written(NODE_NAME) : role === "group" ? group : undefined,
      );
      if (slot.places.some(({ role }) => role === "group")) groups++;
      return piece;
    });
  };
  return [withNodes(0, false), withNodes(1, false), withNodes(0, true), withNodes(1, true)];
}

/** Those trials that decide most often what is said of other entries, besides those of the document itself. */
export function isStrong(value: unknown, texts: DocumentTexts): boolean {
  if (typeof value !== "string") return true;
  return (
    STRONG.has(value) ||
    [texts.arns, texts.usernames, texts.groups, texts.accounts].some((all) => all.includes(value))
  );
}

/** A field that can be left out may be null. */
function nothing({ shape }: Hole, role: HoleRole): readonly null[] {
  return shape === "value" && (role === "username" || role === "groups") ? [null] : [];
}

/** What makes a whole text of what is around the hole, where that is possible, and what can stand in any text. */
function textsFor(place: HolePlace, texts: DocumentTexts): string[] {
  const { role, before, after } = place;
  const wanted = wholeTexts(role, texts);
  // A whole ARN or account is not empty: nobody writes the entry then.
  if (isAlone(place)) return role === "arn" || role === "account" ? wanted : ["", ...wanted];
  const fitting = wanted.flatMap((text) => {
    const fits =
      text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
    return fits ? [text.slice(before.length, text.length - after.length)] : [];
  });
  const anywhere = isAccountPlace(place)
    ? [...texts.accounts, "999988887777", "123456789012", "11112222333"]
    : role === "arn"
      ? ["", "x", "team/x", "*", "AWSReservedSSO_Admins_0123456789abcdef", "eks-node-group"]
      : ["", "x", "-", "admin", "{{SessionName}}", "system:"];
  return [...anywhere, ...completionsOf(place, texts), ...fitting];
}

/** What makes an ARN or an account of a text, wherever the hole cuts it. */
function completionsOf({ role, before, after }: HolePlace, { accounts }: DocumentTexts): string[] {
  const whole = role === "arn" ? AN_ARN : role === "account" ? AN_ACCOUNT : undefined;
  if (whole === undefined) return [];
  const ids = ["111111111111", ...accounts.slice(0, 3)];
  const models =
    role === "account"
      ? ids
      : ["role", "user"].flatMap((kind) => ids.map((id) => `arn:aws:iam::${id}:${kind}/x`));
  const parts = (models.at(-1) ?? "").split(":");
  const colons = (text: string) => text.split(":").length - 1;
  const missing = parts.slice(colons(before), parts.length - colons(after));
  const asParts =
    role === "arn" && missing.length > 1 ? [missing.join(":"), ["", ...missing.slice(1)].join(":")] : [];
  const pieces = models.flatMap((model) => {
    for (let start = 0; start <= model.length; start++) {
      for (let end = start; end <= model.length; end++) {
        const piece = model.slice(start, end);
        if (whole.test(before + piece + after)) return [piece];
      }
    }
    return [];
  });
  return [...pieces, ...asParts];
}

/** Another hole may be the account. */
const AN_ARN = /^arn:aws[\w-]*:iam::(?:\d{12}|[a-z]+):(?:role|user)\/[\w+=,.@-]+$/;
const AN_ACCOUNT = /^\d{12}$/;

function wholeTexts(role: HoleRole, texts: DocumentTexts): string[] {
  switch (role) {
    case "arn":
      return [...arnsIn(texts.accounts[0] ?? "111122223333"), ...texts.arns];
    case "username":
      return [...USERNAMES, ...texts.usernames];
    case "group":
      return [...GROUPS, ...texts.groups];
    case "account":
      return ["999988887777", "123456789012", "11112222333", "x", ...texts.accounts];
    case "key":
      return ["rolearn", "userarn", "username", "groups", "sso", "x", "mapRoles", "mapUsers", "mapAccounts"];
    default:
      return ["x", "aws-auth", "kube-system", "true"];
  }
}

function arnsIn(account: string): string[] {
  const iam = `arn:aws:iam::${account}`;
  return [
    `${iam}:user/x`,
    `${iam}:role/eks-node-group`,
    `${iam}:role/AWSReservedSSO_Admins_0123456789abcdef`,
    `${iam}:role/team/x`,
    `${iam}:root`,
    `arn:aws:sts::${account}:assumed-role/x/y`,
    `${iam}:instance-profile/x`,
    `${iam}:role/aws-service-role/eks.amazonaws.com/AWSServiceRoleForAmazonEKS`,
    `arn:aws-cn:iam::${account}:role/x`,
    `${iam}:role/x*`,
    ` ${iam}:role/x`,
    "x",
    "<ARN of instance role (not instance profile)>",
  ];
}

const USERNAMES = [
  `<${NODE_NAME}>`,
  NODE_NAME,
  "system:node:{{SessionName}}",
  "{{SessionName}}",
  "x:{{SessionName}}",
  "admin",
  "system:masters",
  "{{ SessionName }}",
  "{{{{SessionName}}}}",
  "<<SessionName>>",
  "{{AccessKeyID}}",
  "{{SessionName",
  "a*",
  " x",
  "<USERNAME>",
];

const GROUPS = [
  "<system:nodes>",
  "system:masters",
  "system:nodes",
  "system:bootstrappers",
  "system:node-proxier",
  "eks:kube-proxy-windows",
  "system:master",
  "cluster-admin",
  "view",
  "{{SessionName}}",
  "a*",
  " x",
  "<GROUP>",
];

const STRONG: ReadonlySet<string> = new Set(["", NODE_NAME, ...NODE_GROUPS, "system:masters"]);

function groupLists({ groups }: DocumentTexts): string[][] {
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

function entryLists(texts: DocumentTexts, section: SectionName | undefined): Entry[][] {
  const key = section === "mapUsers" ? "userarn" : "rolearn";
  const [account = "111122223333"] = texts.accounts;
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

function accountLists({ accounts }: DocumentTexts): string[][] {
  return [["999988887777"], [...accounts], ["x"], ["123456789012", ...accounts]];
}

/** Fields that come after those that are known replace them. */
function fieldsOf(texts: DocumentTexts): object[] {
  return entryLists(texts, undefined)
    .flat()
    .flatMap((entry) => [entry, { username: entry.username }, { groups: entry.groups }]);
}

function sectionsOf(texts: DocumentTexts): object[] {
  const roles = entryLists(texts, "mapRoles");
  const users = entryLists(texts, "mapUsers");
  return roles.map((mapRoles, index) => ({
    mapRoles,
    mapUsers: users[index] ?? [],
    mapAccounts: texts.accounts,
  }));
}

function linesOf(place: HolePlace | undefined, texts: DocumentTexts): string[] {
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
