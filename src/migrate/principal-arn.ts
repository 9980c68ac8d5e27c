// The ARN that an entry takes for whom a line is for, and why it may take none.

import { identityArn } from "../access/principals.ts";
import { SERVICE_LINKED } from "../access-entries/principal-refusals.ts";
import type { ParsedArn } from "../identity/arn.ts";
import { readSsoRoleName } from "../identity/sso-role-name.ts";
import { readWrittenArn } from "../identity/written-arn.ts";
import { fold } from "../text/fold.ts";
import type { Caveat, Obstacle } from "./reason.ts";
import type { KnownPrincipal, NamedPrincipal } from "./role-paths.ts";

export interface PrincipalArn {
  readonly arn: string;
  readonly caveats: readonly Caveat[];
  readonly obstacles: readonly Obstacle[];
  /** Whether its path is not known: `certain` where it is known to have one. */
  readonly lacksPath?: "certain" | "possible";
}

/**
 * @param written The ARN as the map has it.
 * @param arn What it says.
 */
export function principalArnFor(
  written: string,
  { type, canonicalArn }: ParsedArn,
  find: (principal: NamedPrincipal) => KnownPrincipal,
): PrincipalArn {
  const fails = (obstacle: Obstacle) => ({ arn: canonicalArn, caveats: [], obstacles: [obstacle] });
  if (type === "root") return fails({ code: "root-user", arn: canonicalArn });
  if (type === "federated-user") return fails({ code: "federated-user", arn: canonicalArn });
  const kind = type === "user" ? "user" : "role";
  const plain = asIamWrites(written, canonicalArn);
  const { partition, account, name } = readWrittenArn(plain);
  const found = find({ kind, partition, account, name });
  if (found.known === "absent") return fails({ code: "no-such-principal", arn: plain });
  if (found.known === "arn") {
    const isSameUser = kind === "role" || fold(found.arn) === fold(plain);
    // A user's path is a part of what STS says, so another one is another user.
    if (!isSameUser) return fails({ code: "no-such-principal", arn: plain });
    return isServiceLinked(found.arn)
      ? fails({ code: "service-linked-role", arn: found.arn })
      : { arn: found.arn, caveats: [], obstacles: [] };
  }
  if (kind === "role" && name.toLowerCase().startsWith("awsservicerolefor")) {
    return fails({ code: "service-linked-role", arn: plain });
  }
  const caveats: Caveat[] = plain === written ? [] : [{ code: "spelling-not-known", arn: plain }];
  if (kind === "user") return { arn: plain, caveats, obstacles: [] };
  if (readSsoRoleName(name) !== undefined) {
    return { ...fails({ code: "path-needed", arn: plain }), arn: plain, lacksPath: "certain" };
  }
  return {
    arn: plain,
    caveats: [...caveats, { code: "path-not-known", arn: plain }],
    obstacles: [],
    lacksPath: "possible",
  };
}

function isServiceLinked(arn: string): boolean {
  return readWrittenArn(arn).path.startsWith(SERVICE_LINKED);
}

/** IAM keeps the case that names and paths were made with, and the start of its ARNs is in lower case. */
function asIamWrites(written: string, canonicalArn: string): string {
  const { partition, account, kind, kindAt } = readWrittenArn(written);
  const arn = `arn:${partition}:iam::${account}:${kind}${written.slice(kindAt.end)}`;
  // Some letters only count as those of a name.
  return identityArn(arn)?.canonicalArn === arn ? arn : canonicalArn;
}
