// Plans the way from aws-auth to access entries. It converts what the authenticator serves, not what was meant.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html
import { MOST_ENTRIES } from "../access-entries/same-principal.ts";
import type { AwsAuth } from "../document/aws-auth.ts";
import { asAwsAuth } from "../document/mapping-input.ts";
import type { Partition } from "../schema/entries.ts";
import { type Settings, settingsOf } from "../schema/settings.ts";
import { accountVerdict } from "./account-line.ts";
import { checkMigrationOptions } from "./check-options.ts";
import { chooseMasters, policyForMasters } from "./choose-masters.ts";
import { differencesOf } from "./differences.ts";
import { ExistingEntries } from "./existing.ts";
import type { LineContext } from "./line-entry.ts";
import { type Draft, draftOf } from "./lines.ts";
import type { MastersChoice } from "./masters.ts";
import type { MigrationInput, MigrationOptions } from "./options.ts";
import { partitionOf } from "./partition.ts";
import type { MigrationPlan } from "./plan.ts";
import type { PlanRemark } from "./reason.ts";
import { isCutShort, pathFinder, permissionSetFinder } from "./role-paths.ts";
import { withoutTwins } from "./same-name.ts";
import { settle } from "./settle.ts";
import { Standings } from "./standing.ts";

/**
 * The access entries that give what a map gives, as far as entries can, and every difference that is left.
 *
 * A line that never let anyone in gets no entry, since that would let somebody in. Neither does a line of which something
 * is not known. Everything that is not simply equal has its reasons.
 *
 * @throws TypeError for options that are not valid, and for input that `parseAwsAuth` would not return.
 */
export function planMigration(input: MigrationInput, options: MigrationOptions): MigrationPlan {
  checkMigrationOptions(options);
  const awsAuth = asAwsAuth(input);
  const settings = settingsOf(options);
  const mappings = [...awsAuth.roles, ...awsAuth.users];
  const partition = options.partition ?? partitionOf(mappings);
  const existing = new ExistingEntries(options.existing);
  const { drafts, choice, remarks } = draftsOf(awsAuth, { options, settings, partition, existing });
  const settled = drafts.map((draft) => settle(draft, existing));
  const entries = settled.flatMap(({ entry }) => entry ?? []);
  const isGroupUsed =
    choice.form === "group" &&
    drafts.some(({ line, obstacles }) => line?.usesMasters && obstacles.length === 0);
  const bindings = isGroupUsed ? [choice.binding] : [];
  const mode = options.mode ?? (existing.list.length > 0 ? "API_AND_CONFIG_MAP" : "CONFIG_MAP");
  const after = [...existing.list, ...entries];
  const differences = differencesOf(
    { mode, awsAuth, accessEntries: existing.list },
    { mode: "API", accessEntries: after },
    { ...settings, adminGroups: bindings.map(({ group }) => group) },
  );
  const { accountId, clusterName, region } = options;
  return {
    entries,
    verdicts: [...settled.map(({ verdict }) => verdict), ...awsAuth.accountItems.map(accountVerdict)],
    differences,
    bindings,
    existing: existing.compared(),
    needPaths: settled.flatMap(({ needsPath }) => needsPath ?? []),
    remarks: [
      ...remarksOn(awsAuth, options, after.length),
      ...(isGroupUsed || remarks.length > 0 ? remarks : []),
    ],
    accountId,
    partition,
    ...(clusterName === undefined ? {} : { clusterName }),
    ...(region === undefined ? {} : { region }),
  };
}

interface Given {
  readonly options: MigrationOptions;
  readonly settings: Settings;
  readonly partition: Partition;
  readonly existing: ExistingEntries;
}

function draftsOf(
  { roles, users, accountItems, holes }: Required<AwsAuth>,
  { options, settings, partition, existing }: Given,
): { readonly drafts: Draft[]; readonly choice: MastersChoice; readonly remarks: readonly PlanRemark[] } {
  const mappings = [...roles, ...users];
  const standings = new Standings({ roles, users, accountItems, holes }, settings);
  const named = [...mappings, ...existing.list];
  const context: Omit<LineContext, "masters"> = {
    accountId: options.accountId,
    partition,
    delimiters: settings.templateDelimiters,
    find: pathFinder(options.rolePaths),
    rolesOf: permissionSetFinder(options.rolePaths),
    names: {
      usernames: new Set(named.flatMap(({ username }) => username ?? [])),
      groups: new Set(named.flatMap(({ groups }) => groups)),
    },
  };
  const draft = (masters: MastersChoice) =>
    withoutTwins(mappings.map((mapping) => draftOf(mapping, standings.of(mapping), { ...context, masters })));
  const drafts = draft(policyForMasters(partition));
  const { choice, remarks } = chooseMasters(options, partition, {
    mappings,
    drafts,
    existing: existing.list,
  });
  return { drafts: choice.form === "policy" ? drafts : draft(choice), choice, remarks };
}

function remarksOn(
  { holes, problems }: Required<AwsAuth>,
  { rolePaths }: MigrationOptions,
  count: number,
): PlanRemark[] {
  const remarks: PlanRemark[] = [];
  for (const { lost, section } of problems) {
    if (lost === "section" && section !== undefined) remarks.push({ code: "lost-section", section });
  }
  const values = holes.map(({ expression, why }) => ({ expression, why }));
  if (values.length > 0) remarks.push({ code: "unknown-lines", values });
  if (isCutShort(rolePaths)) remarks.push({ code: "roles-cut-short" });
  if (count > MOST_ENTRIES) remarks.push({ code: "too-many-entries", count, quota: MOST_ENTRIES });
  return remarks;
}
