// Dynamic references of CloudFormation: it puts a secret or a parameter in place of `{{resolve:…}}`, wherever it is
// written, and has no escape for it. Who writes such a username into a map would read the secret in the cluster.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
import type { AccessEntry } from "../../schema/access-entry.ts";
import type { Migration } from "./migration.ts";

/** The migration without the entries that CloudFormation would make something else of. Comments name them. */
export function withoutDynamicReferences(migration: Migration): Migration {
  const { entries, comments } = migration;
  const [kept, refused] = [entries.filter(isPlain), entries.filter((each) => !isPlain(each))];
  if (refused.length === 0) return migration;
  const words = refused.map(
    ({ entry }) =>
      `Not in this template: ${entry.principalArn}. CloudFormation reads {{resolve:...}} in its texts as a reference to ` +
      "a secret or a parameter. Make this entry in another way.",
  );
  return { ...migration, entries: kept, comments: [...comments, ...words] };
}

function isPlain({ entry }: { readonly entry: AccessEntry }): boolean {
  const { principalArn, type, username = "", groups, policies } = entry;
  const ofPolicies = policies.flatMap(({ policyArn, scope }) => [policyArn, scope.type, ...scope.namespaces]);
  return ![principalArn, type, username, ...groups, ...ofPolicies].some((text) =>
    /\{\{\s*resolve\s*:/i.test(text),
  );
}
