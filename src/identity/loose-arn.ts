// ARNs as people write them: taken apart without asking whether anyone could have them.
import { fold } from "../text/fold.ts";

/** An identity's ARN, and what is put right about it. */
export interface LooseArn {
  /** Without white space, invisible characters and quotes. */
  readonly clean: string;
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** What the resource is called in front of its first `/`, in lower case: `role`, `assumed-role`, `user`, `root`. */
  readonly kind: string;
  /** A role's without its path, a session's role's; a user's with its path; in lower case. */
  readonly name: string;
  /** A role's path, without slashes around it; "" where there is none. */
  readonly path: string;
}

const STRAY = /[\s\p{Cf}"']/gu;

type Six = readonly [string, string, string, string, string, string];

/** Without white space, invisible characters and quotes. */
export function withoutStray(written: string): string {
  return written.replace(STRAY, "");
}

/** Undefined for text that is not `arn:` and five parts. */
export function readLooseArn(written: string): LooseArn | undefined {
  const clean = withoutStray(written);
  const match = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):+(.*)/is.exec(clean);
  if (match === null) return undefined;
  const [, partition, service, region, account, resource] = match as unknown as Six;
  const [kind, ...rest] = fold(resource).split("/") as [string, ...string[]];
  const name = (kind === "assumed-role" ? rest[0] : kind === "user" ? rest.join("/") : rest.at(-1)) ?? "";
  const path = kind === "role" || kind === "instance-profile" ? rest.slice(0, -1).join("/") : "";
  return { clean, partition: fold(partition), service: fold(service), region, account, kind, name, path };
}
