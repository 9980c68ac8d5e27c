// A value that a text does not say yet.

/**
 * Why a value is not known.
 *
 * - `reference`: the text names something whose value is elsewhere (a Terraform reference, `Ref`, `${VAR}`)
 * - `after-apply`: known once the plan has been applied
 * - `secret`: encrypted, or marked as sensitive and left out
 * - `expression`: a computation that is not followed (a function, a loop, a template's directive)
 */
export type HoleReason = "reference" | "after-apply" | "secret" | "expression";

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

export interface Hole {
  readonly shape: HoleShape;
  /** As people read it: `${aws_iam_role.admin.arn}`. Holes with the same expression have the same value. */
  readonly expression: string;
  readonly why: HoleReason;
}
