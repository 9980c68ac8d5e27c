// The differences of several maps, such as those that one plan changes, each under its name.
import { oneLine, toJson } from "../../text/printable.ts";
import type { AccessDiff } from "../change.ts";
import { asObject } from "./json.ts";
import { code, MAX_LENGTH, markdown } from "./markdown.ts";
import { text } from "./text.ts";
import { countDangerous, type Names } from "./words.ts";

/** The difference of one map. */
export interface NamedDiff {
  /** A resource's address, or the document's name. */
  readonly name: string;
  readonly difference: AccessDiff;
  readonly names: Names;
  /** What is compared, as Markdown's headline has it. Default: `aws-auth`. */
  readonly what?: string;
}

/** A cluster that authenticates otherwise from now on. */
export interface ModeChange {
  readonly what: "authentication-mode";
  /** The cluster's name. */
  readonly name: string;
  readonly change: "changed";
  /** The authentication mode before and after. */
  readonly modes: readonly [before: string, after: string];
}

export interface Several {
  readonly maps: readonly NamedDiff[];
  readonly others: readonly ModeChange[];
}

const NOTHING = "no access changes: there is no aws-auth in it\n";

export const formatsOfSeveral = {
  text: ({ maps }: Several) =>
    maps.length === 0
      ? NOTHING
      : maps
          .map(({ name, difference, names }) => `${oneLine(name)}\n\n${text(difference, names)}`)
          .join("\n"),
  markdown: ({ maps }: Several) =>
    maps.length === 0
      ? `**aws-auth: ${NOTHING.trim()}**\n`
      : maps
          .map(({ name, difference, names }) => {
            const head = `#### ${code(name)}\n\n`;
            return head + markdown(difference, names, MAX_LENGTH / maps.length - head.length);
          })
          .join("\n"),
  json: ({ maps, others }: Several) =>
    toJson({
      documents: maps.map(({ name, difference, names }) => ({ name, ...asObject(difference, names) })),
      others,
      dangerous: maps.reduce((sum, { difference }) => sum + countDangerous(difference), 0),
    }),
};
