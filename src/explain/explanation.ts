// The shape of what `explain` gives: the answer of `resolve`, how it came about, and what nearly matched.
// test/schema/types.test.ts holds each schema to the type that is written by hand: `ExplainStep`, `Resolution`, `Explanation`.
import * as z from "zod/mini";
import { sectionNames } from "../document/problem.ts";
import { resolutionSchema } from "./resolution-schema.ts";

/** An entry, or an item of mapAccounts, by its place. */
export const entryRefSchema = z.object({
  section: z.enum(sectionNames),
  /** The place in the section's list, from 0. */
  index: z.number(),
  /** The line in the text that was given, from 1. Absent where no text was given. */
  line: z.optional(z.number()),
  /** The file's name. Absent where no name was given. */
  file: z.optional(z.string()),
});

/** An entry, or an item of mapAccounts, by its place. */
export type EntryRef = Readonly<z.infer<typeof entryRefSchema>>;

/** An access entry, by its principal. */
export const accessEntryRefSchema = z.object({
  /** As it is written. */
  principalArn: z.string(),
  /** The line in the text that was given, from 1. Absent where it is not known. */
  line: z.optional(z.number()),
  /** The file's name. Absent where no name was given. */
  file: z.optional(z.string()),
});

/** An access entry, by its principal. */
export type AccessEntryRef = Readonly<z.infer<typeof accessEntryRefSchema>>;

/** A template that was replaced. */
export const templateUseSchema = z.object({
  /** The template as written: `{{SessionName}}`. */
  template: z.string(),
  value: z.string(),
  /** Where the value comes from, in words. */
  from: z.string(),
});

/** A template that was replaced. */
export type TemplateUse = Readonly<z.infer<typeof templateUseSchema>>;

/** What is decided, in the order in which the reference decides it. Only `createAccess` has `mode` and `access-entry`. */
export const stepNames = [
  "arn",
  "session",
  "mode",
  "access-entry",
  "entry",
  "accounts",
  "username",
  "reserved-prefixes",
  "groups",
] as const;

export type StepName = (typeof stepNames)[number];

/** One decision: what went in, what came out, and why. */
export interface ExplainStep {
  readonly step: StepName;
  /** What the decision was made from. */
  readonly input: string;
  /** What was decided. */
  readonly output: string;
  /** The rule by which `input` became `output`. */
  readonly why: string;
  /** The entry that matched, or the item of mapAccounts that lists the account. */
  readonly entry?: EntryRef;
  /** The access entry that matched, or that has the identity's id. */
  readonly accessEntry?: AccessEntryRef;
  /** Entries that the authenticator may take instead of `entry`. It chooses at random, at each login. */
  readonly rivals?: readonly EntryRef[];
  /** Entries for the same identity that are never used. */
  readonly shadowed?: readonly EntryRef[];
  /** The templates that were filled in, each once. */
  readonly templates?: readonly TemplateUse[];
}

export const explainStepSchema = z.object({
  step: z.enum(stepNames),
  input: z.string(),
  output: z.string(),
  why: z.string(),
  entry: z.optional(entryRefSchema),
  accessEntry: z.optional(accessEntryRefSchema),
  rivals: z.optional(z.array(entryRefSchema)),
  shadowed: z.optional(z.array(entryRefSchema)),
  templates: z.optional(z.array(templateUseSchema)),
});

export const nearMissKinds = [
  "identity",
  "unread",
  "white-space",
  "role-path",
  "assumed-role-arn",
  "instance-profile-arn",
  "sso-gate",
  "sso-suffix",
  "wildcard",
  "kind",
  "spelling",
  "account",
  "partition",
  "account-root",
  "map-accounts",
  "dropped-entry",
  "lost-section",
  "not-read",
  "made-anew",
  "renamed",
  "user-path",
] as const;

export type NearMissKind = (typeof nearMissKinds)[number];

/** Something that would have matched if it were written differently. */
export const nearMissSchema = z.object({
  kind: z.enum(nearMissKinds),
  /** One line: what is written, and why it does not match. */
  message: z.string(),
  /** One line: what to do. */
  fix: z.string(),
  section: z.optional(z.enum(sectionNames)),
  /** The place in the section's list, from 0. Absent for anything but an entry that is read. */
  index: z.optional(z.number()),
  /** The line in the text that was given, from 1. Absent where it is not known. */
  line: z.optional(z.number()),
  /** Of an access entry. */
  accessEntry: z.optional(accessEntryRefSchema),
});

/** Something that would have matched if it were written differently. */
export type NearMiss = Readonly<z.infer<typeof nearMissSchema>>;

/** What `explain` gives, as JSON. `aws-auth-map explain --format json` prints it, and adds the document's `problems`. */
export const explanationSchema = z.object({
  /** What `resolve` answers. */
  resolution: resolutionSchema,
  steps: z.array(explainStepSchema),
  /** Best first, at most ten. Empty where an entry matched. */
  nearMisses: z.array(nearMissSchema),
});
