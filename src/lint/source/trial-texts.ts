// The texts that are tried in a hole: what makes of the text around it what rules know.
import { isAccountId } from "../../identity/iam-name.ts";
import type { DocumentTexts } from "./document-texts.ts";
import type { HolePlace } from "./hole-place.ts";
import { NODE_GROUPS, NODE_NAME, wholeTexts } from "./vocabulary.ts";

/** What makes a whole text of what is around the hole, where that is possible, and what can stand in any text. */
export function textsFor(place: HolePlace, texts: DocumentTexts): string[] {
  const { role } = place;
  const wanted = wholeTexts(role, texts);
  // A whole ARN or account is not empty: nobody writes the entry then.
  if (isAlone(place)) return role === "arn" || role === "account" ? wanted : ["", ...wanted];
  const path = role === "arn" ? /\/(.*\/)/.exec(place.before)?.[1] : undefined;
  const withPath = path === undefined ? [] : texts.arns.map((arn) => arn.replace("/", `/${path}`));
  return [
    ...anywhere(place, texts),
    ...completionsOf(place, texts),
    ...fitting(place, [...wanted, ...withPath]),
  ];
}

/** Those that decide most often what is said of other entries. */
export function strongTextsFor(
  place: HolePlace,
  { arns, usernames, groups, accounts }: DocumentTexts,
): string[] {
  const parts = isAlone(place) ? [] : ["x", "dev"];
  switch (place.role) {
    case "arn":
      return [...parts, ...fitting(place, arns)];
    case "username":
      return [...parts, ...fitting(place, [NODE_NAME, ...usernames])];
    case "group":
      return [...parts, ...fitting(place, [...NODE_GROUPS, "system:masters", ...groups])];
    default:
      return place.role === "account" ? fitting(place, accounts) : [];
  }
}

function fitting(place: HolePlace, wanted: readonly string[]): string[] {
  return wanted.flatMap((text) => pieceOf(text, place) ?? []);
}

/** Pieces that make something else of any text. */
function anywhere(place: HolePlace, { accounts }: DocumentTexts): string[] {
  if (isAccountPlace(place))
    return [...accounts, "999988887777", "123456789012", "11112222333", "", "x", "aws", "us-east-1"];
  const name = "AWSReservedSSO_Admins_0123456789abcdef";
  if (place.role === "arn") {
    return ["", "x", "dev", "team/dev", "*", "x:x", "{", "}", "{{x}}", "ARN", name, "eks-node-group"];
  }
  const names = ["system:masters", ...NODE_GROUPS, "system:nodes - system:bootstrappers"];
  const parts = ["system", "node", "node:", ":node:", "system:node:", "system:", ":"];
  return ["", "x", "-", "{", "}", "admin", "{{SessionName}}", ...parts, ...names, NODE_NAME];
}

/** What makes an ARN, an account or a template of a text, wherever the hole cuts it. */
function completionsOf(place: HolePlace, { accounts }: DocumentTexts): string[] {
  const ids = ["111111111111", ...accounts.filter(isAccountId).slice(0, 3)];
  switch (place.role) {
    case "account":
      return piecesFor(place, ids, /^\d{12}$/);
    case "arn": {
      const models = ["role", "user"].flatMap((kind) =>
        [...ids, ...REGIONS].map((id) => `arn:aws:iam::${id}:${kind}/x`),
      );
      const sessions = ids.map((id) => `arn:aws:sts::${id}:assumed-role/x/y`);
      const others = ["fargateprofile/x/y/z", "nodegroup/x/y/z"].map(
        (name) => `arn:aws:eks:us-east-1:${ids[0]}:${name}`,
      );
      return [
        ...piecesFor(place, models, AN_ARN),
        ...piecesFor(place, sessions, OF_SESSION),
        ...piecesFor(place, models, LIKE_AN_ARN),
        ...piecesFor(place, ["arn:aws:eks::aws:cluster-access-policy/x", ...others], OF_EKS),
        ...missingParts(place, models[0] ?? ""),
      ];
    }
    case "username":
    case "group":
      return piecesFor(place, TEMPLATES, WITH_TEMPLATES);
    default:
      return [];
  }
}

/** The first piece of each model that makes a whole of the text. */
function piecesFor({ before, after }: HolePlace, models: readonly string[], whole: RegExp): string[] {
  return models.flatMap((model) => {
    for (let start = 0; start <= model.length; start++) {
      for (let end = start; end <= model.length; end++) {
        const piece = model.slice(start, end);
        if (whole.test(before + piece + after)) return [piece];
      }
    }
    return [];
  });
}

/** The parts of an ARN that the text around the hole does not have. */
function missingParts({ before, after }: HolePlace, model: string): string[] {
  const parts = model.split(":");
  const colons = (text: string) => text.split(":").length - 1;
  const missing = parts.slice(colons(before), parts.length - colons(after));
  return missing.length > 1 ? [missing.join(":"), ["", ...missing.slice(1)].join(":")] : [];
}

/** Another hole may be the account. People write regions there, too. */
const AN_ARN = /^arn:aws[\w-]*:iam::(?:\d{12}|[a-z]+|[a-z]{2}-[a-z]+-\d):(?:role|user)\/\S+$/i;
const LIKE_AN_ARN = /^arn:aws[\w-]*:iam:[^:]*:[^:]*:(?:role|user)\/\S+$/i;
const OF_EKS = /^arn:aws[\w-]*:eks:[^:]*:[^:]*:(?:cluster-access-policy|fargateprofile|nodegroup)\/\S+$/i;
const OF_SESSION = /^arn:aws[\w-]*:sts::[^:]*:assumed-role\/\S+$/i;
const REGIONS = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1"];
const TEMPLATES = [
  "{{SessionName}}",
  "{{SessionNameRaw}}",
  "{{EC2PrivateDNSName}}",
  "{{AccountID}}",
  "{{AccessKeyID}}",
];
const WITH_TEMPLATES =
  /^[^{}]*(?:\{\{(?:SessionName|SessionNameRaw|EC2PrivateDNSName|AccountID|AccessKeyID)\}\}[^{}]*)+$/;

/** What makes `text` of the text around a hole; undefined where nothing does. */
export function pieceOf(text: string, { before, after }: HolePlace): string | undefined {
  const fits = text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}

/** Whether a hole is a whole account. */
export function isAccountPlace({ role, before, after }: HolePlace): boolean {
  if (role === "account") return before === "" && after === "";
  return role === "arn" && /:$/.test(before) && /^:/.test(after) && before.split(":").length === 5;
}

/** Whether a hole is all of its text. */
export function isAlone({ before, after }: HolePlace): boolean {
  return before === "" && after === "";
}

/** Whether a text stays one in the place of a hole. YAML without quotes takes some for something else. */
export function canStand(text: string, { before, after, isPlain }: HolePlace): boolean {
  return isPlain !== true || !NOT_PLAIN.test(before + text + after);
}

/** The signs that begin something else, keys and comments. */
const NOT_PLAIN = /^[{}[\],&*#?|>!%@`'"-]|: |:$| #/;
