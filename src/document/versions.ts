// Parses one version of a ConfigMap after the other. What has not changed is not parsed again.
import type { AwsAuth } from "./aws-auth.ts";
import type { Steps } from "../text/steps.ts";
import { parseSteps } from "./parse.ts";
import { sectionNames } from "./problem.ts";

/** A key of the data, and what its text says. */
interface Piece {
  readonly text: string;
  readonly awsAuth: AwsAuth;
}

export class VersionParser {
  #pieces: ReadonlyMap<string, Piece> = new Map();

  /**
   * What `parseAwsAuth({ data })` gives, in steps. Sections are read each on its own, so a section with the same text
   * says the same as before.
   */
  *parse(data: Readonly<Record<string, string>>): Steps<AwsAuth> {
    const pieces = new Map<string, Piece>();
    for (const [key, text] of inOrder(data)) {
      const known = this.#pieces.get(key);
      // The data is wrapped, because it could have a key that is also a ConfigMap's.
      const piece =
        known?.text === text ? known : { text, awsAuth: yield* parseSteps({ data: { [key]: text } }) };
      pieces.set(key, piece);
    }
    this.#pieces = pieces;
    return joined([...pieces.values()].map(({ awsAuth }) => awsAuth));
  }
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
