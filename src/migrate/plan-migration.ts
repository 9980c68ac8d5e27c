// Plans the way from aws-auth to access entries. It converts what the authenticator serves, not what was meant.
// Source: https://docs.aws.amazon.com/eks/latest/userguide/migrating-access-entries.html
import { MOST_ENTRIES, principalKey } from "../access-entries/same-principal.ts";
import { asAwsAuth } from "../document/mapping-input.ts";
import { checkMapperOptions } from "../mapping/mapper-options.ts";
import type { AccessEntry } from "../schema/access-entry.ts";
import type { Mapping, Partition } from "../schema/entries.ts";
import { settingsOf } from "../schema/settings.ts";
import { addTo } from "../text/add-to.ts";
import { differencesOf } from "./differences.ts";
import { ExistingEntries } from "./existing.ts";
import { Lines } from "./lines.ts";
import { DEFAULT_MASTERS_GROUP } from "./masters.ts";
import type { MigrationInput, MigrationOptions } from "./options.ts";
import { partitionOf } from "./partition.ts";
import type { MigrationPlan } from "./plan.ts";
