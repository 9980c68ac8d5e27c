// The document of the back end DynamicFile: JSON that a running server reads again at each change.
// Source: pkg/mapper/dynamicfile/dynamicfile.go of the reference (DynamicFileData, CallBackForFileLoad).
import { kindOfMapping } from "../../document/mapping-kind.ts";
import { type SectionName, sectionNames } from "../../document/problem.ts";
import { decode } from "../../go-yaml/decode.ts";
import { faultOf } from "../../go-yaml/fault.ts";
import { faultMessage } from "../../go-yaml/fault-words.ts";
import { readYaml } from "../../go-yaml/read.ts";
import { isNull, type YamlValue } from "../../go-yaml/value.ts";
import { fold } from "../../text/fold.ts";
import { joinTexts } from "../model/joined-text.ts";
import type { Slip, Source, SourceInput, SourceProblem, SourceReading } from "../model/reading.ts";
import type { Member, Place, SourceValue } from "../model/value.ts";
import { asAwsAuth } from "./as-aws-auth.ts";
import type { EntryFault } from "./check-entry.ts";
import { faultWords } from "./fault-words.ts";
import { wholeFile } from "./framed.ts";
import { assignedIn, hasText, isText, readJsonSection } from "./json-entries.ts";
import { keyText } from "./server-entries.ts";
import { type Configuration, kindInWords, written } from "./weak-values.ts";

export const dynamicFile: Source = {
  name: "dynamic-file",
  what: "a DynamicFile document of aws-iam-authenticator",
  reads: "mapRoles, mapUsers and mapAccounts, all or nothing",
  recognizes({ text }) {
    const root = MENTIONS.test(text) ? readJson(text) : undefined;
    return root !== undefined && "value" in root && kindOfMapping(root.value) === "dynamic-file";
  },
  read,
};

/** Without its time it could be another document. */
const MENTIONS = /^\s*\{(?=[\s\S]*"lastupdateddatetime")(?=[\s\S]*"map(?:roles|users|accounts)")/i;

function readJson(text: string): { readonly value: YamlValue; readonly text: string } | SourceProblem {
  try {
    const reading = readYaml(text, { json: true });
    if (reading.ok) return { value: decode(reading.root), text: reading.text };
    return unreadable(faultMessage(reading.fault), reading.fault);
  } catch (error) {
    const fault = faultOf(error);
    return unreadable(faultMessage(fault), fault);
  }
}

function unreadable(what: string, { start, end }: Place): SourceProblem {
  const message = `the server cannot read this DynamicFile and keeps what it had: ${what}`;
  return { message, at: { start, end }, isLoss: true };
}

function read({ file, text: given }: SourceInput): SourceReading {
  const text = joinTexts([{ name: file, text: given }]);
  const root = readJson(given);
  if ("message" in root) return { text, documents: [], problems: [root] };
  const { value } = root;
  const json: Configuration = { text: root.text, frame: wholeFile(given) };
  const { at } = written(value, json);
  if (value.kind !== "map") {
    const what = `it holds ${kindInWords(value)}, and a mapping is needed`;
    return { text, documents: [], problems: isNull(value) ? [] : [unreadable(what, at)] };
  }
  const slips: Slip[] = [];
  const refuse = (place: Place, what: string) =>
    slips.push({ code: "dynamic-file-refused", at: place, data: { what } });
  const assigned = assignedIn(value.node);
  for (const name of ["LastUpdatedDateTime", "Version"]) {
    const found = assigned.get(fold(name))?.value;
    if (found === undefined || isText(found)) continue;
    refuse(written(found, json).at, `${name} takes text, not ${kindInWords(found)}`);
  }
  const data = sectionNames.flatMap((name): Member[] => {
    const found = assigned.get(fold(name));
    if (found === undefined) return [];
    const onFault = (fault: EntryFault) => refuse(fault.at, faultWords(fault));
    const section = readJsonSection(name, found.value, json, onFault);
    return [
      {
        key: keyText(found.spelling, found.key, json, name),
        value: found.isMixed ? mixed(name, section.at) : section,
      },
    ];
  });
  for (const fault of keyFaults(data, ENTRY_KEYS)) refuse(fault.at, faultWords(fault));
  return { text, documents: [asAwsAuth("DynamicFile document", "DynamicFile", data, at)], slips };
}

/** Of two lists for one section, the second is decoded into the entries of the first. */
function mixed(section: SectionName, at: Place): SourceValue {
  const expression = `the ${section} that two lists make together`;
  return { kind: "hole", hole: { shape: "value", expression, why: "expression" }, at };
}

const ENTRY_KEYS = { mapRoles: "rolearn", mapUsers: "userarn" } as const;

/**
 * Entries without the key by which they are found. That is their ARN, or with the server's setting dynamicfileUserIDStrict
 * their `userid`. Where all entries have one of the two, the file is for servers with that setting.
 */
function keyFaults(data: readonly Member[], keys: typeof ENTRY_KEYS): EntryFault[] {
  const entries = (["mapRoles", "mapUsers"] as const).flatMap((section) => {
    const value = data.find(({ key }) =>
      key.pieces.some((piece) => "text" in piece && piece.text === section),
    )?.value;
    const items = value?.kind === "list" ? value.items : [];
    return items
      .map((entry, index) => ({ section, index, key: keys[section], at: entry.at, entry }))
      .filter(({ entry }) => entry.kind === "map");
  });
  const withoutArn = entries.filter(({ entry, key }) => !hasText(entry, key));
  const withoutUserId = entries.filter(({ entry }) => !hasText(entry, "userid"));
  if (withoutArn.length === 0 || withoutUserId.length === 0) return [];
  return entries.flatMap(({ entry, ...fault }): EntryFault[] => {
    const hasArn = hasText(entry, fault.key);
    if (hasArn && hasText(entry, "userid")) return [];
    return [{ ...fault, why: hasArn ? "no-userid" : "no-arn" }];
  });
}
