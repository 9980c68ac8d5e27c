// What is wrong inside a section's list, in words. Nothing reads them back: what others need is in the problem's data.
import { describeKind } from "../go-yaml/describe.ts";
import { partitions } from "../schema/entries.ts";
import { shorten } from "../text/shorten.ts";
import type { Expected, ItemData, SectionName } from "./problem.ts";

/** Who does not get in where a section is lost. */
export const LOCKED_OUT: Readonly<Record<SectionName, string>> = {
  mapRoles: "no node and no role gets in by it",
  mapUsers: "no user gets in by it",
  mapAccounts: "nobody gets in by it",
};

const TAKES: Readonly<Record<Exclude<Expected, "account">, string>> = {
  text: "text",
  "list-of-text": "a list of text",
  mapping: "a mapping",
};

/** A place in a section's list: `mapRoles[2].username`. */
export function describePlace(section: string, path: readonly (string | number)[]): string {
  return `${section}${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
}

/** A predicate: the subject is the value's place. */
export function describeProblemData(data: ItemData): string {
  switch (data.code) {
    case "section-not-list":
      return `${describeNotList(data.actual)}: all of its entries are lost; write one "- …" for each entry`;
    case "wrong-type":
      return `${describeTypeFault(data)}${adviceFor(data)}`;
    case "missing-arn":
      return `has no ${data.key} and is dropped; add ${data.key}: arn:aws:iam::<account>:${data.key === "rolearn" ? "role" : "user"}/<name>`;
    case "arn-and-sso":
      return "has both rolearn and sso and is dropped; keep one of the two";
    case "sso-entry":
      return `is dropped: sso.${data.field} '${shorten(data.value)}' ${SSO_FAULTS[data.field]}`;
  }
}

/** What is in the place of a section's list. */
export function describeNotList(actual: (ItemData & { code: "section-not-list" })["actual"]): string {
  return actual.type === "json"
    ? "opens with '{' and is read as a JSON object, not as a list"
    : `is ${describeKind(actual)}, not a list`;
}

/** A predicate without advice: what the place takes, and what is there. */
export function describeTypeFault({
  expected,
  actual,
}: Pick<ItemData & { code: "wrong-type" }, "expected" | "actual">): string {
  return expected === "account"
    ? "is not an account id"
    : `takes ${TAKES[expected]}, not ${describeKind(actual)}`;
}

const SSO_FAULTS = {
  accountID: "does not have 12 digits in quotes",
  partition: `is not one of ${partitions.join(", ")}`,
  permissionSetName: "does not have 1 to 32 of the characters A-Z a-z 0-9 _ + = , . @ -",
} as const;

function adviceFor({ expected, actual }: ItemData & { code: "wrong-type" }): string {
  if (expected === "account") return "; write each id as an item of its own, in quotes";
  if (!("written" in actual)) return actual.type === "empty" ? adviceForWritten(expected, "", false) : "";
  return adviceForWritten(expected, actual.written, actual.type === "text");
}

function adviceForWritten(expected: Expected, written: string, isText: boolean): string {
  const shown = shorten(written);
  if (expected === "text") return `; quote it: "${shown}"`;
  if (expected !== "list-of-text") return "";
  return `; write it as a list: ${isText ? `[${shown}]` : `["${shown}"]`}`;
}
