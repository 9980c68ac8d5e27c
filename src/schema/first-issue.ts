// The first issue that zod has with a value.
import type * as z from "zod/mini";

export function firstIssue({ issues }: z.core.$ZodError): z.core.$ZodIssue {
  return issues[0] as z.core.$ZodIssue; // a zod error always has an issue
}
