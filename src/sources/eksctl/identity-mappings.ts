// What eksctl appends to a cluster's aws-auth for `iamIdentityMappings`. Each item has one of three forms: an ARN, an account,
// or a service of AWS.
// Source: pkg/apis/eksctl.io/v1alpha5/identitymapping.go, pkg/actions/iamidentitymapping of https://github.com/eksctl-io/eksctl
import { arnKeyOf } from "../../document/keys.ts";
import { sectionNames } from "../../document/problem.ts";
import { arnSection } from "../kubernetes/arn-section.ts";
import { meantField, readEntry, renaming } from "../kubernetes/entry-fields.ts";
import { keyPlaceAt } from "../kubernetes/key-place.ts";
import { mapOf, memberAt } from "../model/config-map.ts";
import { plain } from "../model/plain.ts";
import type { Slip } from "../model/reading.ts";
import {
  given,
  type HoleValue,
  isMember,
  literalOf,
  type MapValue,
  memberOf,
  type SourceValue,
} from "../model/value.ts";
import { roleArn } from "./cluster-facts.ts";
import { refusal } from "./refusal.ts";

const FIELDS = ["arn", "username", "groups", "account", "serviceName", "namespace", "noDuplicateARNs"];

export interface Appended {
  readonly mapRoles: SourceValue[];
  readonly mapUsers: SourceValue[];
  readonly mapAccounts: SourceValue[];
  readonly slips: Slip[];
}

export function readIdentityMappings(mappings: SourceValue | undefined): Appended {
  const appended: Appended = { mapRoles: [], mapUsers: [], mapAccounts: [], slips: [] };
  if (mappings?.kind === "hole") appendHole(mappings, appended);
  if (mappings?.kind === "list") for (const item of mappings.items) append(item, appended);
  return appended;
}

/** It may add to each section. */
function appendHole({ hole, at }: HoleValue, appended: Appended): void {
  for (const name of sectionNames) {
    const expression = `${hole.expression} (${name})`;
    appended[name].push({ kind: "hole", hole: { ...hole, shape: "items", expression }, at });
  }
}

function append(item: SourceValue, appended: Appended): void {
  if (item.kind === "hole") {
    appendHole(item, appended);
    return;
  }
  if (item.kind !== "map") {
    appended.slips.push(refusal("not-a-mapping", item.at));
    return;
  }
  const wrong = unknownFields(item);
  appended.slips.push(...wrong);
  const refused = wrong.length > 0 ? undefined : refusedBeforehand(item);
  if (refused !== undefined) appended.slips.push(refused);
  else if (isSet(item, "serviceName")) appended.mapRoles.push(serviceEntry(item));
  else if (isSet(item, "account")) appendAccount(item, appended);
  else appendIdentity(item, appended, wrong.length > 0);
}

/** What it refuses before it changes anything. */
function refusedBeforehand(item: MapValue): Slip | undefined {
  const has = (field: string) => isSet(item, field);
  const at = (field: string) => keyPlaceAt(item, field) ?? item.at;
  if (has("account") && ["arn", "username", "groups", "serviceName", "namespace"].some(has)) {
    return refusal("account-with-others", at("account"));
  }
  if (!has("serviceName")) return has("namespace") ? refusal("no-service-name", at("namespace")) : undefined;
  if (has("arn") && has("username") && has("groups")) return refusal("service-with-arn", at("serviceName"));
  if (!has("namespace")) return refusal("no-namespace", at("serviceName"));
  const name = memberOf(item, "serviceName");
  const isUnknown = name !== undefined && (literalOf(name) ?? EMR.username) !== EMR.username;
  return isUnknown ? refusal("unknown-service", name.at) : undefined;
}

function unknownFields(item: MapValue): Slip[] {
  return item.members.flatMap((each): Slip[] => {
    const field = isMember(each) ? literalOf(each.key) : undefined;
    if (!isMember(each) || field === undefined || FIELDS.includes(field)) return [];
    const meant = meantField(field, FIELDS);
    const slip = refusal("unknown-field", each.key.at, { field, ...(meant !== undefined && { meant }) });
    return [{ ...slip, ...renaming(each, meant, item) }];
  });
}

/** Whether Go has anything but an empty value for the field. */
function isSet(item: MapValue, field: string): boolean {
  const value = memberOf(item, field);
  if (value === undefined) return false;
  if (value.kind === "list") return value.items.length > 0;
  return value.kind === "scalar" ? value.value !== null : literalOf(value) !== "";
}

const EMR = { username: "emr-containers", role: "AWSServiceRoleForAmazonEMRContainers" };

/** Source: pkg/authconfigmap/service_access.go */
function serviceEntry(item: MapValue): MapValue {
  const { at } = memberOf(item, "serviceName") ?? item;
  return mapOf(
    [
      memberAt("rolearn", roleArn(given(EMR.role, at), at), at),
      memberAt("username", given(EMR.username, at), at),
    ],
    item.at,
  );
}

/** eksctl writes each account once, and sorts them, which changes nothing. */
function appendAccount(item: MapValue, { mapAccounts, slips }: Appended): void {
  const account = memberOf(item, "account");
  if (account === undefined) return;
  if (account.kind === "text" || account.kind === "hole") {
    if (!mapAccounts.some((other) => isSame(other, account))) mapAccounts.push(account);
  } else slips.push(refusal("account-not-text", account.at));
}

function appendIdentity(item: MapValue, appended: Appended, isIncomplete: boolean): void {
  const arn = memberOf(item, "arn");
  const isNamed = arn !== undefined && isSet(item, "arn");
  if (!isNamed && !isIncomplete) appended.slips.push(refusal("no-arn", item.at));
  if (!isNamed) return;
  if (!isIncomplete && !isSet(item, "username") && !isSet(item, "groups")) {
    appended.slips.push(refusal("no-identity", item.at));
    return;
  }
  const name = arnSection(arn) ?? "mapRoles";
  const section = appended[name];
  const key = arnKeyOf(name);
  const entry = entryOf(item, key);
  const isAllowedOnce = memberOf(item, "noDuplicateARNs");
  if (isAllowedOnce?.kind === "scalar" && isAllowedOnce.value === true) {
    const other = section.find((each) => isSame(memberOf(each, key), arn));
    if (other !== undefined) {
      if (!isSameIdentity(other, entry)) appended.slips.push(refusal("duplicate-arn", arn.at));
      return;
    }
  }
  section.push(entry);
}

function entryOf(item: MapValue, key: string): SourceValue {
  return readEntry(item, { arn: key, username: "username", groups: "groups" }, "").entry;
}

function isSame(one: SourceValue | undefined, other: SourceValue): boolean {
  return one !== undefined && JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** Whether username and groups are the same. The order of groups does not matter. */
function isSameIdentity(one: SourceValue, other: SourceValue): boolean {
  const access = (entry: SourceValue) => {
    const username = memberOf(entry, "username");
    const groups = memberOf(entry, "groups");
    const names = groups?.kind === "list" ? groups.items.map((group) => JSON.stringify(plain(group))) : [];
    return JSON.stringify([username === undefined ? "" : plain(username), names.sort()]);
  };
  return access(one) === access(other);
}
