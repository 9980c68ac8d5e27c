// Entries of a form that has its own names for aws-auth's keys, or its own set of them.
import { nearest } from "../../text/spelling.ts";
import type { Slip } from "../model/reading.ts";
import { given, isMember, literalOf, type Member, memberOf, type SourceValue } from "../model/value.ts";

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
    slips.push(unknownField(each, Object.keys(fields), what, item));
    return [];
  });
  return { entry: { ...item, members }, slips };
}

/** A field that the API server drops or refuses. Its names are case-sensitive. */
export function unknownField(
  member: Member,
  fields: readonly string[],
  what: string,
  owner: SourceValue,
): Slip {
  const field = literalOf(member.key) ?? "";
  const meant = meantField(field, fields);
  return {
    code: "unknown-field",
    at: member.key.at,
    data: { field, what, fields, ...(meant !== undefined && { meant }) },
    ...renaming(member, meant, owner),
  };
}

/** The edit that gives a field the name that was meant, where the owner does not have that field besides. */
export function renaming({ key }: Member, meant: string | undefined, owner: SourceValue): Pick<Slip, "fix"> {
  if (meant === undefined || memberOf(owner, meant) !== undefined) return {};
  const isQuoted = key.at.end - key.at.start !== literalOf(key)?.length;
  return { fix: { at: key.at, text: isQuoted ? JSON.stringify(meant) : meant } };
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
