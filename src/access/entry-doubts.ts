// Where an answer by an access entry rests on public sources that disagree, or on one that is not AWS's documentation.
import { entryTypeOf } from "../access-entries/entry-types.ts";
import { principalOf } from "../access-entries/principal.ts";
import type { RefusalCode } from "../access-entries/refusal.ts";
import { refusalsOf } from "../access-entries/refusals.ts";
import { isSessionName, templatesIn } from "../mapping/template.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import { shorten } from "../text/shorten.ts";

export const accessDoubtCodes = [
  "root-principal",
  "user-path",
  "groups-of-type",
  "set-beside-type",
  "unknown-type",
  "prefix-case",
  "session-template-in-group",
  "renamed-principal",
  "refusal-ends-search",
] as const;

export type AccessDoubtCode = (typeof accessDoubtCodes)[number];

/** Something that an answer takes for granted, and that public sources do not settle. */
export interface AccessDoubt {
  readonly code: AccessDoubtCode;
  /** One line: what is not sure, and what the answer takes for true. */
  readonly what: string;
  /** Where it is written: a URL. */
  readonly source: string;
}

const USER_GUIDE = "https://docs.aws.amazon.com/eks/latest/userguide";
const CREATING = `${USER_GUIDE}/creating-access-entries.html`;
const API = "https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateAccessEntry.html";
const AUTHENTICATOR = "https://github.com/kubernetes-sigs/aws-iam-authenticator";

/** What is not sure of an answer that an entry gives. */
export function entryDoubts(entry: AccessEntry): AccessDoubt[] {
  return [...ofPrincipal(entry), ...ofType(entry), ...ofRefusals(entry), ...ofGroups(entry)];
}

function ofPrincipal({ principalArn, type, username }: AccessEntry): AccessDoubt[] {
  const principal = principalOf(principalArn);
  if (principal?.type === "root") return [ROOT];
  const hasPath = principal?.type === "user" && principalArn.split("/").length > 2;
  if (!hasPath || type !== "STANDARD" || username !== undefined) return [];
  const what = "no page shows the default username of a user with a path; it is taken to be the whole ARN";
  return [{ code: "user-path", what, source: CREATING }];
}

const ROOT: AccessDoubt = {
  code: "root-principal",
  what: "the API reference says 'every IAM principal type', but no page shows an access entry for a root user",
  source: API,
};

function ofType({ type, groups, holes }: AccessEntry): AccessDoubt[] {
  if (holes?.some(({ field }) => field === "type") === true) return [];
  const known = entryTypeOf(type);
  if (known === undefined || known.policies === "unknown") {
    const what = `no page says which username and groups EKS gives to the type ${shorten(type)}`;
    return [{ code: "unknown-type", what, source: API }];
  }
  if (known.areGroupsUnsure !== true || groups.length > 0) return [];
  const given = (known.groups ?? []).join(", ");
  const what = `the groups that EKS gives to ${type} are not documented; they are taken to be ${given}`;
  return [{ code: "groups-of-type", what, source: CREATING }];
}

/** What EKS may refuse, or not. */
function ofRefusals(entry: AccessEntry): AccessDoubt[] {
  const unsure = refusalsOf(entry).filter(({ isUnsure }) => isUnsure === true);
  const doubts = unsure.flatMap(({ code }) => UNSURE[code] ?? []);
  return [...new Set(doubts)];
}

const CASE: AccessDoubt = {
  code: "prefix-case",
  what: "no page says whether case counts in the prefixes that EKS refuses, so the entry may not be there",
  source: CREATING,
};
const BESIDE: AccessDoubt = {
  code: "set-beside-type",
  what: "public sources disagree on what this type takes beside its principal, so the entry may not be there",
  source: API,
};
const UNSURE: Readonly<Partial<Record<RefusalCode, AccessDoubt>>> = {
  "username-reserved-prefix": CASE,
  "group-reserved-prefix": CASE,
  "type-with-username": BESIDE,
  "type-with-groups": BESIDE,
  "type-with-policies": BESIDE,
};

function ofGroups({ groups }: AccessEntry): AccessDoubt[] {
  const names = groups.flatMap((group) => templatesIn(group, "braces")).map(({ name }) => name);
  if (!names.some(isSessionName)) return [];
  const what =
    "AWS's pages name session templates for usernames; that EKS fills them in in groups too is said by public detection rules alone; the answer fills them in";
  return [{ code: "session-template-in-group", what, source: CREATING }];
}

/** The entry has the identity's id and another ARN. */
export const RENAMED: AccessDoubt = {
  code: "renamed-principal",
  what: "AWS's pages do not say what a renamed role or user gets; the answer is that of the authenticator's back end DynamicFile, which refuses it",
  source: `${AUTHENTICATOR}/tree/master/pkg/mapper/dynamicfile`,
};

/** The entry matched and cannot be filled in, and aws-auth would let the identity in. */
export const REFUSAL_ENDS_SEARCH: AccessDoubt = {
  code: "refusal-ends-search",
  what: "AWS's pages do not say whether aws-auth is asked after an access entry whose username cannot be filled in; the authenticator does not ask it",
  source: `${AUTHENTICATOR}/blob/master/pkg/server/server.go`,
};
