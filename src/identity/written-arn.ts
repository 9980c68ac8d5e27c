// An ARN as somebody wrote it: taken apart without asking whether any identity has it. `arn.ts` is the strict reading.
import { fold } from "../text/fold.ts";
import { readArn } from "./arn.ts";

/** A piece of the written text. */
export interface ArnPart {
  /** As it is written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Any text, read as an ARN as far as it is one. Parts that it does not have are "". */
export interface WrittenArn {
  /** Without white space, invisible characters and quotes, wherever they are. The same holds for all values below. */
  readonly clean: string;
  /** Whether it is `arn:` and five more parts. */
  readonly isArn: boolean;
  /** What is between colons, without white space around the whole. The sixth part may have colons of its own. */
  readonly parts: readonly ArnPart[];
  /** In lower case, as is `service`. */
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** What comes before the first `/` of the sixth part, in lower case: `role`, `assumed-role`, `user`, `root`. */
  readonly kind: string;
  /** Whether a colon too many, or something else that is stray, comes before the kind. */
  readonly isKindPreceded: boolean;
  /** From the first `/` to the last one before the name, as IAM writes paths: `/` or `/team/`; "" without a name. */
  readonly path: string;
  /** Name, path and session are read from the last part, even if an earlier part is missing. */
  readonly name: string;
  /** Of an assumed role that has both a role and a session. */
  readonly session: string | undefined;
  readonly kindAt: ArnPart;
  readonly pathAt: ArnPart;
  readonly nameAt: ArnPart;
  readonly sessionAt: ArnPart | undefined;
}

/** Never fails: `isArn` says whether the text has all the parts of an ARN. */
export function readWrittenArn(written: string): WrittenArn {
  const isClean = !HAS_STRAY.test(written);
  // Most ARNs have nothing stray in them, and `explain` reads them all.
  const withoutStray = isClean ? (text: string) => text : removeStray;
  const parts = splitAtColons(written, isClean);
  const [prefix, partition = "", service = "", region = "", account = ""] = parts.map(({ text }) =>
    withoutStray(text),
  );
  const { kindAt, pathAt, nameAt, sessionAt } = readResource(
    written,
    parts.length > 1 ? parts.at(-1) : undefined,
  );
  return {
    clean: withoutStray(written),
    isArn: parts.length === 6 && prefix?.toLowerCase() === "arn",
    parts,
    partition: fold(partition),
    service: fold(service),
    region,
    account,
    kind: parts.length === 6 ? fold(withoutStray(kindAt.text)) : "",
    isKindPreceded: parts[5] !== undefined && kindAt.start > parts[5].start,
    path: withoutStray(pathAt.text),
    name: withoutStray(nameAt.text),
    session: sessionAt && withoutStray(sessionAt.text),
    kindAt,
    pathAt,
    nameAt,
    sessionAt,
  };
}

/** A region may stand before the account, and the account be written with hyphens, as the console shows it. */
const NEARLY =
  /^(?:arn:+([\w-]+)|(aws[\w-]*)):+(?:iam|sts):+(?:[a-z]{2}(?:-[a-z]+)+-\d:+)?(\d{12}|\d{4}-\d{4}-\d{4}):+(assumed-role|federated-user|role|user|root)(?:[:/]+(.*))?$/is;

/**
 * The text without what is stray in it, and with the colons, slashes and the service of an identity's ARN where it is
 * nearly one. The ARN of a session stays one.
 */
export function mendArn(written: string): string {
  const clean = removeStray(written);
  if (isIdentityArn(clean) && !UNUSUAL_ACCOUNT.test(clean)) return clean;
  return clean.replace(NEARLY, (_, partition = "", bare = "", account: string, kind: string, name = "") => {
    const resource = kind.toLowerCase();
    const service = resource === "assumed-role" || resource === "federated-user" ? "sts" : "iam";
    const start = `arn:${(partition + bare).toLowerCase()}:${service}::${account.replaceAll("-", "")}`;
    return `${start}:${resource}${name === "" ? "" : `/${name}`}`;
  });
}

/** A region, or an account with hyphens. The reference looks at neither; no identity has one. */
const UNUSUAL_ACCOUNT = /^(?:[^:]*:){3}(?:[^:]|:\d{4}-)/;

/** Whether the reference takes the text for an identity's ARN. */
export function isIdentityArn(text: string): boolean {
  return typeof readArn(text) === "object";
}

/** White space, invisible characters, and quotes. */
const STRAY = /[\s\p{Cf}"']/gu;
const HAS_STRAY = new RegExp(STRAY.source, "u");

function removeStray(text: string): string {
  return text.replace(STRAY, "");
}

const BLANK_START = /^[\s\p{Cf}]+/u;
const BLANK_END = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;

/** At most six parts; white space around the whole is left out. */
function splitAtColons(written: string, isClean: boolean): ArnPart[] {
  const to = isClean ? written.length : (BLANK_END.exec(written)?.index ?? written.length);
  const from = isClean || to === 0 ? 0 : (BLANK_START.exec(written)?.[0].length ?? 0);
  const parts: ArnPart[] = [];
  let start = from;
  while (parts.length < 5) {
    const colon = written.indexOf(":", start);
    if (colon === -1 || colon >= to) break;
    parts.push(partOf(written, start, colon));
    start = colon + 1;
  }
  parts.push(partOf(written, start, to));
  return parts;
}

function readResource(
  written: string,
  resource: ArnPart | undefined,
): Pick<WrittenArn, "kindAt" | "pathAt" | "nameAt" | "sessionAt"> {
  const { start: from, end } = resource ?? { start: written.length, end: written.length };
  // A colon too many changes nothing about what is meant.
  const text = written.slice(from, end).replace(/^[\s\p{Cf}"':]+/u, "");
  const start = end - text.length;
  const slash = text.indexOf("/");
  const at = (first: number, last: number) => partOf(written, start + first, start + last);
  if (slash === -1) {
    const nothing = at(text.length, text.length);
    return { kindAt: at(0, text.length), pathAt: nothing, nameAt: nothing, sessionAt: undefined };
  }
  const kindAt = at(0, slash);
  const last = text.lastIndexOf("/");
  // STS leaves a role's path out of the ARNs of its sessions; people may write it there all the same.
  const isSession =
    last > slash && text[last - 1] !== "/" && fold(removeStray(kindAt.text)) === "assumed-role";
  const nameEnd = isSession ? last : text.length;
  const name = text.lastIndexOf("/", nameEnd - 1) + 1;
  return {
    kindAt,
    pathAt: at(slash, name),
    nameAt: at(name, nameEnd),
    sessionAt: isSession ? at(last + 1, text.length) : undefined,
  };
}

function partOf(written: string, start: number, end: number): ArnPart {
  return { text: written.slice(start, end), start, end };
}
