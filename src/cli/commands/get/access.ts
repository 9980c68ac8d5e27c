// Lists what a cluster's two sources have, and which of it does not count.
import { mappingOf } from "../../../access-entries/entry-mapping.ts";
import { isUnsaid } from "../../../access-entries/read/unknown-parts.ts";
import {
  type AccessEntry,
  type ClusterAccess,
  isServiceMade,
  refusalsOf,
} from "../../../exports/access-entries.ts";
import { toJson } from "../../../text/printable.ts";
import { type AccessSources, accessOf } from "../../input/access-sources.ts";
import { holeRemarks } from "../../input/hole-remarks.ts";
import { policyWords } from "../../output/access-lines.ts";
import { showName, table } from "../../output/messages.ts";
import { exitStatus, type Outcome } from "../../output/outcome.ts";
import { groupList, HEADINGS, rowsOf } from "./rows.ts";

export function getAccess(sources: AccessSources, format: "table" | "json" | "yaml"): Outcome {
  const { document, awsAuth, accessEntries, mode, remarks } = sources;
  const isLost = document?.sectionLost === true;
  return {
    result:
      format === "json"
        ? toJson({ ...(document?.awsAuth ?? {}), mode, accessEntries: accessEntries.entries })
        : writeTable(sources),
    remarks: [...remarks, ...(document === undefined ? [] : holeRemarks(document.name, awsAuth))],
    status: isLost ? exitStatus.couldNotRun : exitStatus.listed,
  };
}

function writeTable(sources: AccessSources): string {
  const { mode, document, accessEntries } = sources;
  const access = accessOf(sources, {});
  const lines = document === undefined ? [] : rowsOf(document.awsAuth);
  return table([
    [...HEADINGS, "POLICIES", "REMARK"],
    ...accessEntries.entries.map((entry, index) => entryRow(entry, index, mode)),
    ...lines.map(({ cells, arn }) => [...cells, "", lineRemark(arn, access)]),
  ]);
}

function entryRow(entry: AccessEntry, index: number, mode: ClusterAccess["mode"]): string[] {
  const { principalArn, type } = entry;
  const given = mappingOf(entry, index);
  const remarks = [
    ...(mode === "CONFIG_MAP" ? ["not read in this mode"] : []),
    ...(isUnsaid(entry, "type") ? ["type not known"] : type === "STANDARD" ? [] : [`type ${type}`]),
    ...(isServiceMade(entry) ? ["made by an AWS service"] : []),
    ...(entry.isPossible === true ? ["may not be there"] : []),
    ...(isRefused(entry) ? ["EKS refuses it as it is written"] : []),
  ];
  return [
    "access entries",
    String(index),
    showName(principalArn),
    usernameCell(entry, given?.username),
    isUnsaid(entry, "groups") ? NOT_KNOWN : groupList(given?.groups ?? entry.groups),
    policyWords(entry).join("; ") || "<none>",
    remarks.map(showName).join("; "),
  ];
}

const NOT_KNOWN = "<not known>";

/** Without a username of its own, an entry gives one that is made of its principal. */
function usernameCell(entry: AccessEntry, username: string | undefined): string {
  const isOpen = entry.username === undefined && entry.holes?.some(({ field }) => field === "principalArn");
  if (isUnsaid(entry, "username") || isOpen === true) return NOT_KNOWN;
  return username === undefined ? "<none>" : showName(username);
}

function isRefused(entry: AccessEntry): boolean {
  return entry.isStored !== true && refusalsOf(entry).some(({ isUnsure }) => isUnsure !== true);
}

/** @param arn The ARN that a line of aws-auth is for. */
function lineRemark(arn: string | undefined, access: ClusterAccess): string {
  if (access.mode === "API") return "not read in this mode";
  if (access.mode === "CONFIG_MAP" || arn === undefined) return "";
  const { mapped, source } = access.resolve(arn);
  if (mapped === null && source !== "aws-auth") return "may be hidden by an access entry";
  return source === "access-entries" ? "hidden by an access entry" : "";
}
