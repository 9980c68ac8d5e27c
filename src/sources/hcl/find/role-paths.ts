// A role of the same module with a path, whose ARN stands in the map: the authenticator never finds such a line.
import type { JoinedText } from "../../model/joined-text.ts";
import type { Slip } from "../../model/reading.ts";
import { literalOf, memberOf, type Place } from "../../model/value.ts";
import { type RoleWithPath, rolePathSlips } from "../../role-paths.ts";
import { bodyValue } from "../module/body-value.ts";
import type { Module } from "../module/module.ts";
import { wordsOfExpression } from "../values/holes.ts";
import type { Found } from "./found.ts";

/** The ARN of a role: the module's address, the role's address, and an index. */
const ROLE_ARN = /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)(aws_iam_role\.[\w-]+)((?:\[[^\]]*\])?)\.arn$/;

export function findRolePaths(modules: readonly Module[], text: JoinedText, found: Found): void {
  const seen = new Set<string>();
  const fixes = new Map<number, Slip["fix"]>();
  const byArn = (expression: string, at: Place) => {
    const words = wordsOfExpression(expression);
    const role = roleOf(words, modules);
    if (role !== undefined) fixes.set(at.start, fixAt(at, words, role.right, text));
    return role;
  };
  const slips = rolePathSlips(found.documents, { byArn });
  for (const slip of slips) {
    const { role } = slip.data ?? {};
    const key = `${slip.at.start} ${role}`;
    const fix = fixes.get(slip.at.start);
    if (!seen.has(key)) found.slips.push(fix === undefined ? slip : { ...slip, fix });
    seen.add(key);
  }
}

function roleOf(words: string, modules: readonly Module[]): RoleWithPath | undefined {
  const [, prefix, role, index] = ROLE_ARN.exec(words) ?? [];
  if (prefix === undefined || role === undefined) return undefined;
  const owner = modules.find(({ address }) => address === prefix.slice(0, -1));
  const block = owner?.blocks("resource").find(({ labels }) => labels.join(".") === role);
  const path = owner && block && literalOf(memberOf(bodyValue(block.body, owner.scope), "path"));
  if (path === undefined || path === "/" || path === "") return undefined;
  const reference = `${role}${index}`;
  return { role: prefix + role, path, right: `"${withoutPath(reference)}"` };
}

/** The ARN up to its first slash is that of a role without a path, but for the name. */
function withoutPath(reference: string): string {
  return `\${split("/", ${reference}.arn)[0]}/\${${reference}.name}`;
}

/** Where people wrote the reference itself: as an expression, or in a template. */
function fixAt({ start, end }: Place, words: string, right: string, text: JoinedText): Slip["fix"] {
  const { base, text: content } = text.fileAt(start);
  const [from, to] = [start - base, end - base];
  const written = content.slice(from, to);
  const inside = right.slice(1, -1);
  if (/^\$\{\s*([^\s]+)\s*\}$/.exec(written)?.[1] === words) return { at: { start, end }, text: inside };
  if (written !== words) return undefined;
  const isInTemplate = content.slice(from - 2, from) === "${" && content[to] === "}";
  return isInTemplate
    ? { at: { start: start - 2, end: end + 1 }, text: inside }
    : { at: { start, end }, text: right };
}
