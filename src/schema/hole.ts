// What is not known of a document: values that are elsewhere, where mappings are written in another form than a manifest.
import type { SectionName } from "./section-name.ts";

/**
 * Why a value is not known.
 *
 * - `reference`: the text names something whose value is elsewhere (a Terraform reference, `Ref`, `${VAR}`)
 * - `after-apply`: known once the plan has been applied
 * - `secret`: encrypted, or marked as sensitive and left out
 * - `expression`: a computation that is not followed (a function, a loop, a template's directive)
 * - `undocumented`: AWS does not say what it makes of it
 * - `refused`: AWS refuses it, so what is there is something else, or nothing
 */
export const holeReasons = [
  "reference",
  "after-apply",
  "secret",
  "expression",
  "undocumented",
  "refused",
] as const;

export type HoleReason = (typeof holeReasons)[number];

/** A value that is not known. */
export interface UnknownValue {
  /** As people read it: `${aws_iam_role.admin.arn}`. The same expression has the same value everywhere in a document. */
  readonly expression: string;
  readonly why: HoleReason;
}

/** A part of a text that is not known. The text holds the expression there. */
export interface TextHole extends UnknownValue {
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A part of an entry that is not known. */
export interface EntryHole extends TextHole {
  /** The text that it is in. The last two are fields of `sso`. */
  readonly field: "roleArn" | "userArn" | "username" | "groups" | "permissionSetName" | "accountId";
  /** For `groups`: the index of the group. */
  readonly item?: number;
  /** For `groups`: the expression stands for any number of groups. */
  readonly whole?: boolean;
}

/** Any number of entries, or of accounts, that are not known. */
export interface SectionHole extends UnknownValue {
  /** Absent: any of the sections, and what is known of a section may be replaced. */
  readonly section?: SectionName;
  /**
   * They come before the section's entry with this index. Absent: they may come anywhere, and what is known of the
   * section may be replaced.
   */
  readonly index?: number;
}

/** The expression for what a cluster's aws-auth has besides a document that is only a part of it. */
export const REST_OF_AWS_AUTH = "the rest of aws-auth";
