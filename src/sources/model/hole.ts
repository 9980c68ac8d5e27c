// A value that a text does not say.

import type { UnknownValue } from "../../schema/hole.ts";

export type { HoleReason } from "../../schema/hole.ts";

/**
 * What a hole stands in for.
 *
 * - `text`: characters of a text: none, some, or all of a value
 * - `value`: one whole value of any type
 * - `items`: any number of items of a list
 * - `members`: any number of members of a mapping
 * - `lines`: any number of lines of a text
 */
export type HoleShape = "text" | "value" | "items" | "members" | "lines";

export interface Hole extends UnknownValue {
  readonly shape: HoleShape;
}
