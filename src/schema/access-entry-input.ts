// An access entry as programs write it, with the keys that `parseAccessEntries` gives.
import * as z from "zod/mini";
import { holeReasons } from "./hole.ts";

const policy = z.looseObject({
  policyArn: z.string(),
  scope: z.looseObject({ type: z.string(), namespaces: z.array(z.string()) }),
});

const hole = z.looseObject({
  field: z.enum(["principalArn", "type", "username", "groups", "policies"]),
  expression: z.string(),
  why: z.enum(holeReasons),
  start: z.number(),
  end: z.number(),
});

/** What an `AccessEntry` may not be without, and what else of it an answer depends on. */
export const accessEntrySchema = z.looseObject({
  principalArn: z.string(),
  type: z.optional(z.string()),
  username: z.optional(z.string()),
  groups: z.optional(z.array(z.string())),
  policies: z.optional(z.array(policy)),
  userId: z.optional(z.string()),
  cluster: z.optional(z.string()),
  isStored: z.optional(z.boolean()),
  isPossible: z.optional(z.boolean()),
  holes: z.optional(z.array(hole)),
});
