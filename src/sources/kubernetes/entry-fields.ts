// Entries of a form that has its own names for aws-auth's keys, or its own set of them.
import { nearest } from "../../text/spelling.ts";
import type { Slip } from "../model/reading.ts";
import { given, isMember, literalOf, type Member, type SourceValue } from "../model/value.ts";

/** The fields of an entry in a form, each with the key of aws-auth that it becomes. */
export type EntryFields = Readonly<Record<string, string>>;

export interface ReadEntry {
  /** With the keys of aws-auth, and without the fields that nobody reads. */
  readonly entry: SourceValue;
  readonly slips: readonly Slip[];
}

/** @param what The form's name for such an entry: `IAMIdentityMapping`. */
export function readEntry(item: SourceValue, fields: EntryFields, what: string): ReadEntry {
  if (item.kind !== "map") return { entry: item, slips: [] };
  const slips: Slip[] = [];
  const members = item.members.flatMap((each) => {
    const field = isMember(each) ? literalOf(each.key) : undefined;
    if (!isMember(each) || field === undefined) return [each];
    const key = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (key !== undefined) return [key === field ? each : renamed(each, key)];
    slips.push(unknownField(each, Object.keys(fields), what));
    return [];
  });
  return { entry: { ...item, members }, slips };
}

/** A field that the API server drops or refuses. Its names are case-sensitive. */
export function unknownField({ key }: Member, fields: readonly string[], what: string): Slip {
  const field = literalOf(key) ?? "";
  const meant = meantField(field, fields);
  return {
    code: "unknown-field",
    at: key.at,
    data: { field, what, fields, ...(meant !== undefined && { meant }) },
  };
}

/** `arn` for `iamARN` and `rolearn`, `username` for `userName`. */
export function meantField(field: string, fields: readonly string[]): string | undefined {
  const bare = field.toLowerCase().replace(/[_.-]/g, "");
  const arn = fields.find((each) => /arn$/i.test(each));
  return nearest(bare, fields, 2) ?? (arn !== undefined && bare.endsWith("arn") ? arn : undefined);
}

function renamed({ key, value }: Member, name: string): Member {
  return { key: given(name, key.at), value };
}
