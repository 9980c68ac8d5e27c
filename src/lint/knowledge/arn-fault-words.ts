// What can be wrong with an ARN so that no identity has it, each with its words.
import { MAX_NAME_LENGTH, NAME_CHARACTERS } from "../../identity/iam-name.ts";
import { partitions } from "../../schema/entries.ts";
import { shorten } from "../../text/shorten.ts";
import { arnAdvice, type Holder } from "./holder-words.ts";

/** What to write in place of an ARN: the ARN, where it is clear, or else the form of one. */
export interface MeantArn {
  readonly right?: string | undefined;
  /** The entry that has it already. */
  readonly holder?: Holder | undefined;
  /** `arn:aws:iam::<account>:role/<name>`, with what is known filled in. */
  readonly form?: string | undefined;
}

type Meant<Data = unknown> = Data & MeantArn;

/** The faults of which an ARN has at most one that counts: whatever it is meant for, it has to be mended first. */
export const arnFaultWords = {
  several: ({ count }: { count: number }) =>
    noOne(`this value holds ${count} ARNs, and an entry is for one`, "write an entry for each"),
  quotes: (meant: Meant) => noOne("the quotes are part of the value", adviceOr(meant, "leave them out")),
  "not-an-arn": (meant: Meant) => noOne("this text is not an ARN", inForm(meant)),
  parts: ({ count, ...meant }: Meant<{ count: number }>) =>
    noOne(`${whose(meant)} ARN has ${count} parts between colons, where an ARN has 6`, inForm(meant)),
  partition: ({
    partition,
    meant: nearest,
    ...meant
  }: Meant<{ partition: string; meant?: string | undefined }>) =>
    noOne(
      `partition '${shorten(partition)}' does not exist`,
      adviceOr(
        meant,
        nearest === undefined ? `there are ${partitions.join(", ")}` : `did you mean '${nearest}'?`,
      ),
    ),
  "fargate-profile": () =>
    noOne("this is the ARN of a Fargate profile", "write the ARN of its pod execution role, which is in IAM"),
  service: ({ service, ...meant }: Meant<{ service: string }>) =>
    noOne(`the service is '${shorten(service)}', and only roles and users of IAM sign in`, inForm(meant)),
  region: ({ region, ...meant }: Meant<{ region: string }>) =>
    noOne(`this ARN has a region, '${shorten(region)}', and IAM's ARNs have none`, inForm(meant)),
  "region-for-account": ({ region, ...meant }: Meant<{ region: string }>) =>
    noOne(
      `the region '${shorten(region)}' is in the account's place, and IAM's ARNs have no region`,
      inForm(meant),
    ),
  "no-account": ({ extraColon, ...meant }: Meant<{ extraColon: boolean }>) =>
    noOne(`the account is missing${colonAfter(extraColon)}`, inForm(meant)),
  "account-length": ({
    account,
    extraColon,
    padded,
    ...meant
  }: Meant<{ account: string; extraColon: boolean; padded?: string | undefined }>) =>
    noOne(
      `account '${shorten(account)}' has ${account.length} digits${colonAfter(extraColon)}, and an account has 12`,
      padded === undefined ? inForm(meant) : `if it lost a leading zero, the ARN is ${shorten(padded, MOST)}`,
    ),
  account: ({ account, extraColon, ...meant }: Meant<{ account: string; extraColon: boolean }>) =>
    noOne(`account '${shorten(account)}' does not have 12 digits${colonAfter(extraColon)}`, inForm(meant)),
  "no-session": (meant: Meant) =>
    noOne("this ARN is an assumed role's, without a session", adviceOr(meant, "map the role's own ARN")),
  group: () => noOne("an IAM group does not sign in", "map its users, or a role that they assume"),
  "access-policy": () =>
    noOne(
      "this is an access policy of EKS, which only access entries can have",
      "map the role or user that is to have its rights",
    ),
  policy: () => noOne("a policy does not sign in", "map the role or user that it is attached to"),
  "identity-provider": () =>
    noOne("an identity provider does not sign in", "map the role that is assumed through it"),
  "colon-before-name": (meant: Meant) =>
    noOne("a colon stands before the name, in place of a slash", inForm(meant)),
  "extra-colon": (meant: Meant) => noOne("this ARN has a colon too many before the resource", inForm(meant)),
  "no-kind": (meant: Meant) =>
    noOne("role/ or user/ is missing before the name", adviceOr(meant, "add the one that it is")),
  resource: ({ resource, ...meant }: Meant<{ resource: string }>) =>
    noOne(`'${shorten(resource)}' is neither a role nor a user`, inForm(meant)),
  "no-name": ({ kind, written }: Meant<{ kind: string; written: string }>) =>
    noOne(`the ${kind}'s name is missing after '${shorten(written)}/'`, "add it"),
  "name-character": ({ kind, character }: Meant<{ kind: string; character: string }>) =>
    cannotStand(kind, character),
  "name-length": ({ kind, length }: Meant<{ kind: string; length: number }>) =>
    noOne(`this ${kind}'s name has ${length} characters`, `IAM takes at most ${MAX_NAME_LENGTH}`),
};

/** The longest ARN that is named in full. */
const MOST = 300;

/** A fault, without what to write in its place. */
export type ArnFault = {
  [Found in keyof typeof arnFaultWords]: { readonly found: Found } & FaultData<(typeof arnFaultWords)[Found]>;
}[keyof typeof arnFaultWords];

type FaultData<Word> = Word extends (data: infer Data) => string
  ? unknown extends Data
    ? unknown
    : Omit<Data, keyof MeantArn>
  : never;

/** Beside one of these, what other rules say of the same ARN is superfluous. */
export const arnFaults: readonly string[] = Object.keys(arnFaultWords);

/** Those of them that hide no name: what is meant by the text can be clear in spite of them. */
export const mendedArnFaults: readonly string[] = [
  "quotes",
  "not-an-arn",
  "parts",
  "partition",
  "service",
  "region",
  "region-for-account",
  "no-account",
  "account",
  "no-session",
  "colon-before-name",
  "extra-colon",
  "resource",
] satisfies readonly (keyof typeof arnFaultWords)[];

export const unclearArnFaults: readonly string[] = arnFaults.filter(
  (fault) => !mendedArnFaults.includes(fault),
);

/** What is wrong, what comes of it, and what to write. */
export function noOne(why: string, advice: string): string {
  return `${why}, so this matches no one; ${advice}`;
}

export function cannotStand(kind: string, character: string): string {
  return noOne(`a ${kind}'s name cannot have '${character}'`, `IAM takes ${NAME_CHARACTERS}`);
}

export function adviceOr({ right, holder }: MeantArn, otherwise: string): string {
  return right === undefined ? otherwise : arnAdvice({ right, holder });
}

function inForm(meant: MeantArn): string {
  const { form = "arn:aws:iam::<account>:role/<name>" } = meant;
  return adviceOr(
    meant,
    isRoot(form)
      ? "it is the root user's: map a role or a user"
      : `the ARN has the form ${shorten(form, MOST)}`,
  );
}

function isRoot(arn: string): boolean {
  return arn.endsWith(":root");
}

function whose({ right, form }: MeantArn): string {
  const arn = right ?? form ?? "";
  return /:user\//.test(arn) ? "this user's" : /:role\//.test(arn) ? "this role's" : "this";
}

function colonAfter(extraColon: boolean): string {
  return extraColon ? ", and a colon too many stands after it" : "";
}
