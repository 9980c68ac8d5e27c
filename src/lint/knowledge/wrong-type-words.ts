// What to say of a value that has another type than its place takes: what is there, what comes of it, what to write.
import { arnKeyOf } from "../../document/keys.ts";
import type { Expected, ItemData, SectionName } from "../../document/problem.ts";
import { describePlace, describeTypeFault } from "../../document/problem-words.ts";
import { shorten } from "../../text/shorten.ts";
import { fieldOf } from "./fields.ts";

/** A value of the wrong type. */
export interface WrongType {
  readonly section: SectionName;
  /** Where inside the section: list index, key, list index. */
  readonly path: readonly (string | number)[];
  readonly expected: Expected;
  readonly actual: (ItemData & { readonly code: "wrong-type" })["actual"];
  /** What its entry does not have then; undefined where that is not sure, or of no account. */
  readonly without: "arn" | "username" | "groups" | undefined;
  /** What to write in its place; undefined where that is not clear. */
  readonly right: string | undefined;
  /** The text that a mapping was meant to be: `system:masters` for `system: masters`. */
  readonly meant: string | undefined;
}

/** Text where a list of groups belongs. */
export interface TextForList extends Omit<WrongType, "expected" | "right" | "meant"> {
  /** The list that the text was meant to be, where that is clear. */
  readonly list: string | undefined;
}

export function describeWrongType(said: WrongType): string {
  return `${isLeftOut(said)}; ${adviceFor(said)}`;
}

export function describeTextForList({ list, ...said }: TextForList): string {
  const advice = list === undefined ? ONE_EACH : `write it as a list: ${shorten(list)}`;
  return `${isLeftOut({ ...said, expected: "list-of-text" })}; ${advice}`;
}

const ONE_EACH = "write a list, with one '- NAME' for each group";

/** What to do in a place that takes this, where no text is at hand. */
const ADVICE: Readonly<Record<Expected, string>> = {
  text: "write text",
  "list-of-text": ONE_EACH,
  mapping: "write a mapping of keys and values",
  account: "write each id as an item of its own, in quotes",
};

function adviceFor({ section, path, expected, actual, right, meant }: WrongType): string {
  if (actual.type === "list" && path.length === 2 && fieldOf(String(path[1]), section) === "arn") {
    return "write an entry for each ARN";
  }
  if (right !== undefined) {
    return expected === "text" ? `quote it: ${shorten(right)}` : `write it as a list: ${shorten(right)}`;
  }
  if (meant !== undefined) {
    const text = shorten(meant);
    // A group of Kubernetes' own is more than a slip of the finger: what comes of it is another matter.
    return suggestedText(meant) === undefined
      ? `without the space after the colon, it would be the text ${text}`
      : `write it without the space after the colon: ${text}`;
  }
  if (path.length === 1 && expected === "mapping") {
    return `write the keys ${arnKeyOf(section)}, username and groups, each with its value`;
  }
  return ADVICE[expected];
}

function isLeftOut({ section, path, expected, actual, without }: Omit<WrongType, "right" | "meant">): string {
  const fault = describeTypeFault({ expected, actual });
  const effect =
    without === undefined ? `the ${path.length === 1 ? "item" : "value"} is left out` : EFFECTS[without];
  return `${describePlace(section, path)} ${fault}, so ${effect}`;
}

const EFFECTS = {
  arn: "this entry is dropped and no one gets in by it",
  username: "this entry gives no username",
  groups: "this entry gives no groups",
} as const;

/** `system: masters` is a mapping. */
export function withoutSpace(written: string): string | undefined {
  const [, key, value] = /^([\w-]+): +([\w:-]+)$/.exec(written) ?? [];
  const isText = key !== undefined && value !== undefined && !/^(?:name|groups?)$/i.test(key);
  return isText ? `${key}:${value}` : undefined;
}

/** Of a group that Kubernetes knows, other rules have something to say once it is there. */
export function suggestedText(meant: string | undefined): string | undefined {
  return meant?.startsWith("system:") ? undefined : meant;
}
