// Writes values of Terraform's language as `terraform fmt` does.
import { inHclQuotes } from "../../text/hcl-text.ts";
import { comment } from "./comments.ts";

/** A string is literal text. */
export type HclValue = string | readonly string[] | HclReference | HclObject;

/** A member that is undefined is left out. */
export interface HclObject {
  readonly [key: string]: HclValue | undefined;
}

/** A value that is elsewhere: `aws_eks_access_entry.admin.principal_arn`. */
export class HclReference {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }
}

const WORDS = new Set(["null", "true", "false", "for"]);

/** The members of an object or the arguments of a block, one a line. The `=` of those that follow each other line up. */
export function members(values: HclObject, indent: string): string {
  const rows: (readonly [string, string])[][] = [[]];
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const row = [hclKey(name), written(value, indent)] as const;
    if (row[1].includes("\n")) rows.push([row], []);
    else rows.at(-1)?.push(row);
  }
  return rows
    .map((row) => {
      const width = Math.max(0, ...row.map(([key]) => key.length));
      return row.map(([key, value]) => `${indent}${key.padEnd(width)} = ${value}\n`).join("");
    })
    .join("");
}

/** A key is quoted where it could be read as an expression. */
export function hclKey(name: string): string {
  return /^[A-Za-z_][\w-]*$/.test(name) && !WORDS.has(name) ? name : quoted(name);
}

export function hclComment(sentences: readonly string[], indent = ""): string {
  return comment(sentences, "# ", indent);
}

function written(value: HclValue, indent: string): string {
  if (typeof value === "string") return quoted(value);
  if (value instanceof HclReference) return value.path;
  if (isList(value)) return list(value, indent);
  const inside = members(value, `${indent}  `);
  return inside === "" ? "{}" : `{\n${inside}${indent}}`;
}

/** On one line where it is short. */
function list(texts: readonly string[], indent: string): string {
  const items = texts.map(quoted);
  const line = `[${items.join(", ")}]`;
  return line.length <= 80 ? line : `[\n${items.map((item) => `${indent}  ${item},\n`).join("")}${indent}]`;
}

function quoted(text: string): string {
  return `"${inHclQuotes(text)}"`;
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(value: readonly string[] | HclObject): value is readonly string[] {
  return Array.isArray(value);
}
