// The shape of what `explain` gives: the answer of `resolve`, how it came about, and what was nearly found.
import * as z from "zod/mini";
import { sectionNames } from "../document/problem.ts";

/** An entry, or an item of mapAccounts, by its place. */
export const entryRefSchema = z.object({
  section: z.enum(sectionNames),
  /** In the section's list, from 0. */
  index: z.number(),
  /** From 1, in the text that was given; absent where no text was. */
  line: z.optional(z.number()),
  /** The file's name; absent where none was given. */
  file: z.optional(z.string()),
});

/** A template that was replaced. */
export const templateUseSchema = z.object({
  /** As it is written: `{{SessionName}}`. */
  template: z.string(),
  value: z.string(),
  /** Where the value comes from. */
  from: z.string(),
});

/** What is decided, in the order in which the reference decides it. */
export const stepNames = [
  "arn",
  "session",
  "entry",
  "accounts",
  "username",
  "reserved-prefixes",
  "groups",
] as const;

export const explainStepSchema = z.object({
  step: z.enum(stepNames),
  /** What went in, and what came out. */
  input: z.string(),
  output: z.string(),
  /** The rule that made one of the other, and where it applies. */
  why: z.string(),
  /** The entry that matched, or the item of mapAccounts that lists the account. */
  entry: z.optional(entryRefSchema),
  /** Entries of which the authenticator may take any in place of `entry`: it chooses at random, login by login. */
  rivals: z.optional(z.array(entryRefSchema)),
  /** Entries for the same identity that count for nothing. */
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
] as const;

/** Something that would have matched, had it been written otherwise. */
export const nearMissSchema = z.object({
  kind: z.enum(nearMissKinds),
  /** One line: what stands there, and what keeps it from matching. */
  message: z.string(),
  /** One line: what to do. */
  fix: z.string(),
  section: z.optional(z.enum(sectionNames)),
  /** In the section's list, from 0; absent where it is no entry that is kept. */
  index: z.optional(z.number()),
  line: z.optional(z.number()),
});

const identitySchema = z.object({
  arn: z.string(),
  canonicalArn: z.string(),
  type: z.enum(["role", "assumed-role", "user", "root", "federated-user"]),
  partition: z.string(),
  accountId: z.string(),
  userId: z.string(),
  sessionName: z.string(),
  accessKeyId: z.optional(z.string()),
});

const mappingSchema = z.looseObject({
  username: z.string(),
  groups: z.array(z.string()),
  index: z.number(),
});

const resolutionSchema = z.discriminatedUnion("mapped", [
  z.object({
    mapped: z.literal(true),
    username: z.string(),
    groups: z.array(z.string()),
    via: z.enum(["mapping", "account"]),
    mapping: z.optional(mappingSchema),
    identity: identitySchema,
  }),
  z.object({
    mapped: z.literal(false),
    reason: z.enum(["malformed-identity", "not-mapped", "template", "reserved-username"]),
    message: z.string(),
    identity: z.optional(identitySchema),
    mapping: z.optional(mappingSchema),
  }),
]);

/** What `explain` gives, as JSON: `aws-auth-map explain --format json` prints it with the document's `problems` beside. */
export const explanationSchema = z.object({
  /** What `resolve` answers. */
  resolution: resolutionSchema,
  steps: z.array(explainStepSchema),
  /** Best first, at most ten; empty where an entry matched. */
  nearMisses: z.array(nearMissSchema),
});

export type EntryRef = Readonly<z.infer<typeof entryRefSchema>>;
export type TemplateUse = Readonly<z.infer<typeof templateUseSchema>>;
export type StepName = (typeof stepNames)[number];
export type NearMissKind = (typeof nearMissKinds)[number];
export type NearMiss = Readonly<z.infer<typeof nearMissSchema>>;

/** One decision: what went in, what came out, and why. */
export interface ExplainStep {
  readonly step: StepName;
  readonly input: string;
  readonly output: string;
  readonly why: string;
  readonly entry?: EntryRef;
  readonly rivals?: readonly EntryRef[];
  readonly shadowed?: readonly EntryRef[];
  readonly templates?: readonly TemplateUse[];
}
