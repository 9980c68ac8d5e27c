// The entries of roles that IAM Identity Center makes, and where the names are.
import { partOf } from "../../document/nodes.ts";
import type { LintEntry } from "../../document/section.ts";
import type { Span } from "../../document/source.ts";
import { readSsoRoleName, type SsoRoleName } from "../../identity/sso-role-name.ts";
import { isRole } from "./arn-facts.ts";
import { meantReading } from "./meant-arn.ts";

export interface SsoRole {
  readonly name: SsoRoleName;
  readonly partition: string;
  readonly account: string;
  /** The name's suffix where the name is whole; else the name. */
  readonly span: Span;
}

/** What is wrong with the ARN besides, such as a path or a session, is mended first, and then it is this role. */
export function ssoRoleOf({ arn }: LintEntry): SsoRole | undefined {
  if (arn === undefined || !MAY_BE.test(arn.value)) return undefined;
  const reading = meantReading(arn);
  const name = isRole(reading) ? readSsoRoleName(reading.name) : undefined;
  if (name === undefined) return undefined;
  const written = arn.reading.nameAt.text.replace(BLANK_END, "");
  const text = written === "" ? reading.name : written;
  const end = arn.value.lastIndexOf(text) + text.length;
  const length = name.isWhole ? (name.suffix?.length ?? 0) : text.length;
  return {
    name,
    partition: reading.partition,
    account: reading.account,
    span: partOf(arn, end - length, end),
  };
}

/** Most roles are others. */
const MAY_BE = /reservedsso/i;

const BLANK_END = /(?<![\s\p{Cf}])[\s\p{Cf}]+$/u;
