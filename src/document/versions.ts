// Parses one version of a ConfigMap after the other. What has not changed is not parsed again.
import { readPlainForms } from "../go-yaml/plain-forms.ts";
import { MAX_LENGTH } from "../text/size.ts";
import type { Steps } from "../text/steps.ts";
import type { AwsAuth } from "./aws-auth.ts";
import { parseAwsAuth, parseSteps, sectionText, textsWithArns } from "./parse.ts";
import { type SectionName, sectionNames } from "./problem.ts";
import { rereadEntries } from "./reread.ts";

/** A key of the data, and what its text says. */
interface Piece {
  readonly text: string;
  readonly awsAuth: AwsAuth;
  /** Whether it is in plain forms, and without a problem. Undefined where nobody has asked yet. */
  isPlain?: boolean;
}

export class VersionParser {
  #pieces: ReadonlyMap<string, Piece> = new Map();

  /**
   * What `parseAwsAuth({ data })` gives, in steps. Sections are read each on its own, so a section with the same text
   * says the same as before. Of another text, what has changed is read where that is enough (reread.ts).
   */
  *parse(data: Readonly<Record<string, string>>): Steps<AwsAuth> {
    const pieces = new Map<string, Piece>();
    for (const [key, text] of inOrder(data)) {
      const known = this.#pieces.get(key);
      const piece = known?.text === text ? known : (reread(key, known, text) ?? (yield* read(key, text)));
      pieces.set(key, piece);
    }
    this.#pieces = pieces;
    return joined([...pieces.values()].map(({ awsAuth }) => awsAuth));
  }
}

function* read(key: string, text: string): Steps<Piece> {
  // The data is wrapped, because it could have a key that is also a ConfigMap's.
  return { text, awsAuth: yield* parseSteps({ data: { [key]: text } }) };
}

/** Undefined where the text has to be read as a whole. */
function reread(key: string, known: Piece | undefined, text: string): Piece | undefined {
  if (known === undefined || text.length > MAX_LENGTH || (key !== "mapRoles" && key !== "mapUsers"))
    return undefined;
  known.isPlain ??= known.awsAuth.problems.length === 0 && readPlainForms(known.text) !== undefined;
  if (!known.isPlain) return undefined;
  const awsAuth = key === "mapRoles" ? rereadRoles(known, text) : rereadUsers(known, text);
  return awsAuth && { text, awsAuth, isPlain: true };
}

function rereadRoles({ text: before, awsAuth }: Piece, text: string): AwsAuth | undefined {
  const known = { text: before, entries: awsAuth.roles };
  const roles = rereadEntries(known, text, (mapRoles) => entriesOf(parseAwsAuth({ mapRoles }), "roles"));
  return roles && { ...withTextOf("mapRoles", text), roles };
}

function rereadUsers({ text: before, awsAuth }: Piece, text: string): AwsAuth | undefined {
  const known = { text: before, entries: awsAuth.users };
  const users = rereadEntries(known, text, (mapUsers) => entriesOf(parseAwsAuth({ mapUsers }), "users"));
  return users && { ...withTextOf("mapUsers", text), users };
}

/** What there is to say of a section without a problem, but for its entries. */
function withTextOf(name: SectionName, text: string): AwsAuth {
  return { roles: [], users: [], accounts: [], problems: [], ...textsWithArns([sectionText(name, text)]) };
}

function entriesOf<Key extends "roles" | "users">(piece: AwsAuth, key: Key): AwsAuth[Key] | undefined {
  return piece.problems.length === 0 ? piece[key] : undefined;
}

/** The sections first, since that is the order in which `parseAwsAuth` reads them. */
function inOrder(data: Readonly<Record<string, string>>): [key: string, text: string][] {
  const rank = ([key]: [string, string]) => {
    const at = (sectionNames as readonly string[]).indexOf(key);
    return at === -1 ? sectionNames.length : at;
  };
  return Object.entries(data).sort((a, b) => rank(a) - rank(b));
}

function joined(pieces: readonly AwsAuth[]): AwsAuth {
  const accountItems = pieces.flatMap((piece) => piece.accountItems ?? []);
  const texts = pieces.flatMap((piece) => piece.texts ?? []);
  return {
    roles: pieces.flatMap(({ roles }) => roles),
    users: pieces.flatMap(({ users }) => users),
    accounts: pieces.flatMap(({ accounts }) => accounts),
    ...(accountItems.length === 0 ? {} : { accountItems }),
    problems: pieces.flatMap(({ problems }) => problems),
    ...(texts.length === 0 ? {} : { texts }),
  };
}
