// Which entries keep the server from starting. Source: pkg/config/mapper.go (Validate), pkg/mapper/file/mapper.go
// (NewFileMapper) of the reference.
import type { SectionName } from "../../document/problem.ts";
import { readArn } from "../../identity/arn.ts";
import { ssoMatchSchema } from "../../schema/entries.ts";
import { firstIssue } from "../../schema/first-issue.ts";
import { lowerCase } from "../../text/fold.ts";
import { literalOf, memberOf, type Place, type SourceValue } from "../model/value.ts";

/**
 * Why the reference does not take an entry, or what a section holds.
 *
 * - `wrong-type`: a value that it cannot make what its place takes
 * - `no-arn`: neither an ARN nor `sso`
 * - `no-userid`: no `userid`, where entries are found by it
 * - `arn-and-sso`: both in one entry
 * - `not-an-identity`: text that is not the ARN of an identity
 * - `sso-field`: a field of `sso` that is not valid
 */
export type EntryFault = {
  readonly at: Place;
  readonly section: SectionName;
  /** Absent: it is about the section. */
  readonly index?: number | undefined;
  readonly key?: string | undefined;
} & (
  | { readonly why: "wrong-type"; readonly takes: string; readonly found: string }
  | { readonly why: "no-arn" | "no-userid" | "arn-and-sso" }
  | { readonly why: "not-an-identity"; readonly reason: string }
  | { readonly why: "sso-field"; readonly field: string }
);

export type OnEntryFault = (fault: EntryFault) => void;

/** @param entry Its values are text where they are known. */
export function checkEntry(
  section: "mapRoles" | "mapUsers",
  index: number,
  entry: SourceValue,
  onFault: OnEntryFault,
): void {
  const key = section === "mapRoles" ? "rolearn" : "userarn";
  const arn = memberOf(entry, key);
  const sso = section === "mapRoles" ? memberOf(entry, "sso") : undefined;
  if (arn?.kind === "hole" || sso?.kind === "hole") return;
  const text = literalOf(arn) ?? "";
  const hasSso = sso?.kind === "map";
  const entryFault = { section, index, key } as const;
  if (text === "" && !hasSso) onFault({ ...entryFault, at: entry.at, why: "no-arn" });
  else if (text !== "" && hasSso) onFault({ ...entryFault, at: sso.at, why: "arn-and-sso" });
  else if (hasSso) {
    const field = wrongSsoField(sso);
    if (field !== undefined) {
      onFault({ ...entryFault, at: (memberOf(sso, field) ?? sso).at, why: "sso-field", field });
    }
  } else {
    // A user's ARN is put in lower case first.
    const parsed = readArn(section === "mapUsers" ? lowerCase(text) : text);
    if (typeof parsed === "string") {
      const reason = wordsAbout(parsed);
      onFault({ ...entryFault, at: (arn ?? entry).at, why: "not-an-identity", reason });
    }
  }
}

function wrongSsoField(sso: SourceValue): string | undefined {
  const fieldOf = (name: string) => {
    const value = memberOf(sso, name);
    return value?.kind === "hole" ? undefined : (literalOf(value) ?? "");
  };
  const partition = fieldOf("partition");
  const result = ssoMatchSchema.safeParse({
    permissionSetName: fieldOf("permissionSetName") ?? "hole",
    accountId: fieldOf("accountID") ?? "000000000000",
    ...(partition === undefined || partition === "" ? {} : { partition }),
  });
  if (result.success) return undefined;
  const [field] = firstIssue(result.error).path;
  return field === "accountId" ? "accountID" : String(field);
}

/** Without the text that it is about, which the file shows. */
function wordsAbout(reason: string): string {
  return reason.replace(/^(?:'.*?'|this) /s, "");
}
