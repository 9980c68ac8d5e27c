// The back end DynamicFile: all of its file, or nothing. Source: the reference's pkg/mapper/dynamicfile (dynamicfile.go,
// mapper.go) and StripPath of pkg/arn/arn.go.
import { stripRolePath } from "../../identity/arn.ts";
import type { Identity } from "../../identity/caller-identity.ts";
import type { Mapping, Mappings } from "../../schema/entries.ts";
import { lowerCase } from "../../text/fold.ts";
import type { MapperOptions } from "../mapper-options.ts";
import { Resolver } from "../resolver.ts";
import { notKnown, quotable, userIdMismatch } from "./answer.ts";
import { type Answer, entryAlone, type Question, type ReadyBackEnd } from "./back-end.ts";
import { canonicalEntries, isSameInLowerCase, unknownEntries } from "./canonical-entries.ts";

export interface DynamicFileOptions {
  /** Whether entries are found by their `userid`: the server's setting dynamicfileUserIDStrict. */
  readonly userIdStrict: boolean;
  /** Why the reference refuses the file, beyond what its entries say. */
  readonly refused: string | undefined;
}

export function dynamicFile(
  mappings: Mappings,
  options: MapperOptions,
  { userIdStrict, refused }: DynamicFileOptions,
): ReadyBackEnd {
  const without = new Resolver({ ...mappings, roles: [], users: [] }, options);
  const ask = userIdStrict ? byUserId(mappings, options, without) : byArn(mappings, options, without);
  const open = unknownEntries(mappings);
  const why =
    refused ?? (open === undefined ? refusal(mappings, userIdStrict) : `it depends on ${quotable(open)}`);
  return {
    backEnd: "DynamicFile",
    ask(caller) {
      if (why === undefined) return ask(caller);
      const answer = without.resolve(caller);
      if (answer.identity === undefined) return answer;
      const message = `the server refuses the whole file, and keeps the entries that it had before: ${why}`;
      return notKnown(answer.identity, "the entries that the server had before", message);
    },
  };
}

/** An entry without the key by which it would be found. */
function refusal({ roles, users }: Mappings, userIdStrict: boolean): string | undefined {
  for (const [section, list] of [
    ["mapRoles", roles],
    ["mapUsers", users],
  ] as const) {
    for (const mapping of list) {
      if (userIdStrict && mapping.userId === undefined) return `${section}[${mapping.index}] has no userid`;
      const arn = mapping.kind === "user" ? mapping.userArn : (mapping.roleArn ?? "");
      if (!userIdStrict && arn === "") return `${section}[${mapping.index}] has no ARN`;
    }
  }
  return undefined;
}

type Ask = ReadyBackEnd["ask"];

/** As in the ConfigMap, with ARNs canonicalized and in lower case. An ARN that is not an identity's is never found. */
function byArn(mappings: Mappings, options: MapperOptions, without: Resolver): Ask {
  const entries = canonicalEntries(mappings, () => true);
  const resolver = new Resolver(entries.mappings, options);
  return (caller) => ({
    resolver,
    finish: (resolution) =>
      isSameInLowerCase(resolution) ? entries.asGiven(resolution) : without.resolve(caller),
  });
}

/** Of several entries with one id, the last wins; `mapRoles` comes first. An entry's ARN then has to be the identity's, too. */
function byUserId({ roles, users }: Mappings, options: MapperOptions, without: Resolver): Ask {
  const byId = new Map<string, Mapping>();
  for (const mapping of [...users, ...roles])
    if (mapping.userId !== undefined) byId.set(mapping.userId, mapping);
  const ask = (identity: Identity, answer: Answer): Answer | Question => {
    if (identity.userId === "") {
      const possible = [...byId.values()].some((mapping) => isFor(mapping, identity));
      if (!possible) return answer;
      return notKnown(identity, "the identity's user id", NO_USER_ID);
    }
    const found = byId.get(identity.userId);
    if (found === undefined) return answer;
    if (isFor(found, identity)) return entryAlone(found, identity, options);
    return answer.mapped === true ? answer : userIdMismatch(identity, found);
  };
  return (caller) => {
    const answer = without.resolve(caller);
    return answer.identity === undefined ? answer : ask(answer.identity, answer);
  };
}

const NO_USER_ID =
  "entries are found by the identity's user id, which is not known; give what 'aws sts get-caller-identity' prints";

/** An ARN that cannot be read is not compared. */
function isFor(mapping: Mapping, { canonicalArn }: Identity): boolean {
  const arn = mapping.kind === "user" ? mapping.userArn : (mapping.roleArn ?? "");
  const stripped = withoutPath(arn);
  return stripped === undefined || lowerCase(stripped) === lowerCase(canonicalArn);
}

function withoutPath(arn: string): string | undefined {
  try {
    return stripRolePath(arn);
  } catch {
    return undefined; // text that is not an ARN in a known partition
  }
}
