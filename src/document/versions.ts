// Parses one version of a ConfigMap after the other. What has not changed is not parsed again.
import type { RoleMapping, UserMapping } from "../schema/entries.ts";
import { MAX_LENGTH } from "../text/size.ts";
import type { Steps } from "../text/steps.ts";
import type { AwsAuth } from "./aws-auth.ts";
import { parseAwsAuth, parseSteps, sectionText, textsWithArns } from "./parse.ts";
import { type SectionName, sectionNames } from "./problem.ts";
import { entriesIn, type PlainSection, plainSection, reread } from "./reread.ts";

/** A key of the data, and what its text says. */
interface Piece {
  readonly text: string;
  readonly awsAuth: AwsAuth;
  /** For the next version. Null where it has to be read as a whole, and undefined where nobody has asked yet. */
  roles?: PlainSection<RoleMapping> | null;
  users?: PlainSection<UserMapping> | null;
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
      const piece =
        known?.text === text ? known : (readChanges(key, known, text) ?? (yield* read(key, text)));
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
function readChanges(key: string, known: Piece | undefined, text: string): Piece | undefined {
  if (known === undefined || known.awsAuth.problems.length > 0 || text.length > MAX_LENGTH) return undefined;
  const { awsAuth } = known;
  if (key === "mapRoles") {
    known.roles ??= plainSection(known.text, awsAuth.roles) ?? null;
    const roles = known.roles ? reread(known.roles, text, rolesIn) : undefined;
    return roles && { text, awsAuth: { ...withTextOf(key, text), roles: entriesIn(roles) }, roles };
  }
  if (key === "mapUsers") {
    known.users ??= plainSection(known.text, awsAuth.users) ?? null;
    const users = known.users ? reread(known.users, text, usersIn) : undefined;
    return users && { text, awsAuth: { ...withTextOf(key, text), users: entriesIn(users) }, users };
  }
  return undefined;
}

function rolesIn(mapRoles: string): AwsAuth["roles"] | undefined {
  const { roles, problems } = parseAwsAuth({ mapRoles });
  return problems.length === 0 ? roles : undefined;
}

function usersIn(mapUsers: string): AwsAuth["users"] | undefined {
  const { users, problems } = parseAwsAuth({ mapUsers });
  return problems.length === 0 ? users : undefined;
}

/** What there is to say of a section without a problem, but for its entries. */
function withTextOf(name: SectionName, text: string): AwsAuth {
  return { roles: [], users: [], accounts: [], problems: [], ...textsWithArns([sectionText(name, text)]) };
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
