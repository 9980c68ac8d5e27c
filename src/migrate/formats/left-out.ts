// Entries that a format cannot say: the tool would make something else of their texts, and has no escape. They are left out,
// and a comment names them.
import type { AccessEntry } from "../../schema/access-entry.ts";
import type { Migration } from "./migration.ts";

/**
 * CloudFormation puts a secret or a parameter in place of `{{resolve:…}}`, wherever it is written: with such a username, a
 * map would read the secret.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html
 */
export function withoutDynamicReferences(migration: Migration): Migration {
  return without(
    migration,
    (text) => /\{\{\s*resolve\s*:/i.test(text),
    "CloudFormation reads {{resolve:...}} as a reference to a secret or a parameter, wherever it is written.",
  );
}

/**
 * The CDK puts a value in place of `${Token[…]}`, wherever it is written, and fails for one that it does not know.
 * https://docs.aws.amazon.com/cdk/v2/guide/tokens.html
 */
export function withoutTokens(migration: Migration): Migration {
  return without(
    migration,
    (text) => /[$#]\{Token\[/.test(text),
    "The CDK reads such a text as a token, wherever it is written.",
  );
}

/**
 * Terraform composes characters: an `e` and an accent after it become one `é`.
 * https://developer.hashicorp.com/terraform/language/expressions/types
 */
export function withoutDecomposed(migration: Migration): Migration {
  return without(
    migration,
    (text) => text !== text.normalize("NFC"),
    "Terraform would write some of its characters in another way, so that it has other names.",
  );
}

function without(migration: Migration, isChanged: (text: string) => boolean, why: string): Migration {
  const { entries, comments } = migration;
  const isKept = ({ entry }: Migration["entries"][number]) => !textsOf(entry).some(isChanged);
  const words = entries
    .filter((each) => !isKept(each))
    .map(({ entry }) => `Not in this file: ${entry.principalArn}. ${why} Make this entry in another way.`);
  return words.length === 0
    ? migration
    : { ...migration, entries: entries.filter(isKept), comments: [...comments, ...words] };
}

function textsOf({ principalArn, type, username = "", groups, policies }: AccessEntry): string[] {
  const ofPolicies = policies.flatMap(({ policyArn, scope }) => [policyArn, scope.type, ...scope.namespaces]);
  return [principalArn, type, username, ...groups, ...ofPolicies];
}
