// Which entries of a ConfigMap let somebody in.

import type { LintArn, LintEntry } from "../../document/section.ts";
import { readArn } from "../../identity/arn.ts";
import { fold } from "../../text/fold.ts";
import { wildcardIn } from "./arn-facts.ts";
import { arnFaultIn } from "./arn-faults.ts";
import { countsOnceRead } from "./claims.ts";
import { arnPlaceholdersIn } from "./placeholders.ts";
import { bracedTemplatesIn, isForUser } from "./templates.ts";

/** Whether no identity can have the ARN as it is written. Of a placeholder that is not known. */
export function matchesNoOne(arn: LintArn): boolean {
  const { value, reading } = arn;
  if (arnPlaceholdersIn(value).length > 0) return false;
  if (reading.clean !== value || wildcardIn(arn) !== undefined) return true;
  const strict = readArn(fold(value));
  if (typeof strict === "string" || strict.type === "assumed-role") return true;
  if (strict.type === "role" && reading.path.length > 1) return true;
  return arnFaultIn(value, reading) !== undefined;
}

/**
 * Whether somebody gets in by the entry once its section is read: it is not dropped, somebody can have its ARN, and not
 * everyone is refused.
 */
export function letsSomebodyIn(entry: LintEntry): boolean {
  const { arn, username } = entry;
  if (!countsOnceRead(entry)) return false;
  if (arn === undefined) return entry.sso !== undefined;
  const isRefused =
    isForUser(entry) &&
    bracedTemplatesIn(username?.value ?? "").some(({ name }) => name === "EC2PrivateDNSName");
  return !isRefused && !matchesNoOne(arn);
}
