// TypeScript of the AWS CDK. Its construct AccessEntry takes no groups and no username, so this is CfnAccessEntry.
// https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_eks.CfnAccessEntry.html
import { replaceUnsafe } from "../../text/printable.ts";
import { bindingCommands } from "./bindings.ts";
import { comment } from "./comments.ts";
import { withoutDynamicReferences, withoutTokens } from "./left-out.ts";
import type { EntryToMake, Migration } from "./migration.ts";
import { entryNames, pascalCase } from "./names.ts";
import { filled, scopeOf } from "./values.ts";

export function cdk(asked: Migration): string {
  const migration = withoutTokens(withoutDynamicReferences(asked));
  const names = entryNames(migration, (words) => `AccessEntry${pascalCase(words)}`);
  const calls = migration.entries.map((each, index) => construct(each, names[index] ?? "", migration));
  const body = calls.join("\n");
  const imports = [
    importOf("{ CfnAccessEntry }", "aws-cdk-lib/aws-eks"),
    importOf("type { Construct }", "constructs"),
  ].join("");
  const head = comment([...migration.comments, ...bindingCommands(migration)], "// ");
  return `${head}${imports}
export function addAccessEntries(scope: Construct): void {
${body}}
`;
}

function importOf(names: string, from: string): string {
  return `import ${names} from ${quoted(from)};\n`;
}

function construct({ entry, comments }: EntryToMake, name: string, { clusterName }: Migration): string {
  const { principalArn, type, username, groups, policies } = entry;
  const properties = {
    clusterName,
    principalArn,
    type,
    username,
    kubernetesGroups: filled(groups),
    accessPolicies: filled(
      policies.map(({ policyArn, scope }) => ({ policyArn, accessScope: scopeOf(scope) })),
    ),
  };
  const written = value(properties, "  ");
  return `${comment(comments, "// ", "  ")}  new CfnAccessEntry(scope, ${quoted(name)}, ${written});\n`;
}

type Value = string | readonly Value[] | { readonly [key: string]: Value | undefined };

function value(each: Value, indent: string): string {
  if (typeof each === "string") return quoted(each);
  const inner = `${indent}  `;
  if (isList(each)) {
    const items = each.map((item) => value(item, inner));
    const line = `[${items.join(", ")}]`;
    if (!line.includes("\n") && line.length <= 80) return line;
    return `[\n${items.map((item) => `${inner}${item},\n`).join("")}${indent}]`;
  }
  const members = Object.entries(each).flatMap(([key, member]) =>
    member === undefined ? [] : [`${inner}${key}: ${value(member, inner)},\n`],
  );
  return `{\n${members.join("")}${indent}}`;
}

function quoted(each: string): string {
  return replaceUnsafe(JSON.stringify(each), (char) =>
    Array.from(
      { length: char.length },
      (_, unit) => `\\u${char.charCodeAt(unit).toString(16).padStart(4, "0")}`,
    ).join(""),
  );
}

/** `Array.isArray` does not narrow a readonly list. */
function isList(each: Exclude<Value, string>): each is readonly Value[] {
  return Array.isArray(each);
}
