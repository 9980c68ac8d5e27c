// The shape of what `resolve` answers. test/schema/types.test.ts holds it to `Resolution`.
import * as z from "zod/mini";
import { sectionNames } from "../document/problem.ts";
import { holeReasons } from "../schema/hole.ts";

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

/** The parts of an entry, of an account and of an access entry. */
const holeFields = [
  "roleArn",
  "userArn",
  "username",
  "groups",
  "permissionSetName",
  "accountId",
  "account",
  "principalArn",
  "type",
  "policies",
] as const;

/** What every kind of entry has. The other properties are let through. */
const mappingSchema = z.looseObject({
  username: z.string(),
  groups: z.array(z.string()),
  index: z.number(),
  userId: z.optional(z.string()),
});

/** What `resolve` answers, as JSON. */
export const resolutionSchema = z.discriminatedUnion("mapped", [
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
    reason: z.enum(["malformed-identity", "not-mapped", "template", "reserved-username", "not-ready"]),
    message: z.string(),
    identity: z.optional(identitySchema),
    mapping: z.optional(mappingSchema),
  }),
  z.object({
    mapped: z.literal(null),
    reason: z.literal("unknown"),
    message: z.string(),
    identity: identitySchema,
    mapping: z.optional(mappingSchema),
    holes: z.array(
      z.object({
        expression: z.string(),
        why: z.enum(holeReasons),
        section: z.optional(z.enum(sectionNames)),
        index: z.optional(z.number()),
        accessEntry: z.optional(z.string()),
        field: z.optional(z.enum(holeFields)),
      }),
    ),
  }),
]);
