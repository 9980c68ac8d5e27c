// The name of a role or user that was meant by an ARN.
import type { WrittenArn } from "../../identity/written-arn.ts";
import { asItLooks } from "./characters.ts";

/** The name that an ARN was meant to have: without a comma after it, and with the ASCII letters that others look like. */
export function meantName({ name }: WrittenArn): string {
  return asItLooks(name.replace(/,+$/, ""));
}
