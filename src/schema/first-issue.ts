// What zod says first about a value that it refuses.
import type * as z from "zod/mini";

export function firstIssue({ issues }: z.core.$ZodError): z.core.$ZodIssue {
  return issues[0] as z.core.$ZodIssue; // no error is without one
}
