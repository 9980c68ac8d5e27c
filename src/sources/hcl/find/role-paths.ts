// A role of the same module with a path, whose ARN stands in the map: the authenticator never finds such a line.
import type { JoinedText } from "../../model/joined-text.ts";
import { literalOf, memberOf, type Place } from "../../model/value.ts";
import { type RoleWithPath, rolePathSlips } from "../../role-paths.ts";
import { bodyValue } from "../module/body-value.ts";
import type { Module } from "../module/module.ts";
import { wordsOfExpression } from "../values/holes.ts";
import type { Found } from "./found.ts";

const ROLE_ARN =
  /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*)((aws_iam_role|aws_iam_user)\.[\w-]+)(?:\[[^\]]*\])?\.arn$/;

export function findRolePaths(modules: readonly Module[], text: JoinedText, found: Found): void {
  const seen = new Set<string>();
  const slips = rolePathSlips(found.documents, {
    byArn: (expression, at) => roleOf(wordsOfExpression(expression), at, modules, text),
  });
  for (const slip of slips) {
    const { role } = slip.data ?? {};
    const key = `${slip.at.start} ${role}`;
    if (!seen.has(key)) found.slips.push(slip);
    seen.add(key);
  }
}

function roleOf(
  words: string,
  at: Place,
  modules: readonly Module[],
  text: JoinedText,
): RoleWithPath | undefined {
  const [, prefix = "", role = "", type] = ROLE_ARN.exec(words) ?? [];
  // The authenticator cuts no path from a user: its ARN has it.
  if (type !== "aws_iam_role") return undefined;
  const owner = modules.find(({ address }) => address === prefix.slice(0, -1));
  const block = owner?.blocks("resource").find(({ labels }) => labels.join(".") === role);
  const path = owner && block && literalOf(memberOf(bodyValue(block.body, owner.scope), "path"));
  if (path === undefined || path === "/" || path === "") return undefined;
  const inside = words.slice(prefix.length);
  const right = `replace(${inside}, ":role${path}", ":role/")`;
  return { role: prefix + role, path, right, fix: fixAt(at, inside, right, text) };
}

/** Where people wrote the reference itself, as an expression or in a template. */
function fixAt({ start, end }: Place, words: string, right: string, text: JoinedText): string | undefined {
  const { base, text: content } = text.fileAt(start);
  const written = content.slice(start - base, end - base);
  if (written === words) return right;
  return /^\$\{\s*([^\s]+)\s*\}$/.exec(written)?.[1] === words ? `\${${right}}` : undefined;
}
