// Where each side of a change is written, in words.
import type { Problem } from "../../document/problem.ts";
import { oneLine } from "../../text/printable.ts";
import type { Access } from "../access.ts";
import type { Names } from "./words.ts";

/** Sources whose maps are made of several files. */
const OF_SEVERAL_FILES: ReadonlySet<string> = new Set(["terraform", "kustomize"]);

/** `new.yaml:12`, or "" where the line is not known. An access that stays as it is live stands in the old document. */
export function placeIn(access: Access | undefined, side: "old" | "new", names: Names): string {
  if (access?.via === "access-entry") return placeOfEntry(access, side, names);
  const line = access?.source?.start.line;
  if (access === undefined || line === undefined) return "";
  const { address, decoded, file, source } = access.origin ?? {};
  // A program has written the file, maybe as one line: people know the text that stands in it.
  if (decoded !== undefined) return `${address ?? names[side]} ${access.section}:${decoded.line}`;
  if (file !== undefined && OF_SEVERAL_FILES.has(source ?? "")) return `${oneLine(file)}:${line}`;
  if (address !== undefined) return address;
  const { section } = access;
  const isKept = section !== undefined && names.as?.sections[section] === "live";
  return `${isKept ? names.old : names[side]}:${line}`;
}

function placeOfEntry({ origin }: Access, side: "old" | "new", names: Names): string {
  const { address, file, range } = origin ?? {};
  if (address !== undefined) return `access entry ${oneLine(address)}`;
  return range === undefined
    ? "access entry"
    : `access entry ${oneLine(file ?? names[side])}:${range.start.line}`;
}

/** The same of a section that is lost. */
export function placeOfLost({ section, range }: Problem, names: Names): string {
  const isKept = section !== undefined && names.as?.sections[section] === "live";
  const name = isKept ? names.old : names.new;
  return range === undefined ? name : `${name}:${range.start.line}`;
}
