// One server configuration: its mappings as a document, its settings, and what keeps the server from starting.
import { sectionNames } from "../../document/problem.ts";
import { isNull } from "../../go-yaml/value.ts";
import { backEndOf } from "../../schema/back-end.ts";
import type { ServerSetup, Slip, SourceDocument, SourceProblem } from "../model/reading.ts";
import { literalOf, type Member, type Place, type WrittenPiece } from "../model/value.ts";
import { asAwsAuth } from "./as-aws-auth.ts";
import type { EntryFault } from "./check-entry.ts";
import { readConfig } from "./config-value.ts";
import { faultWords } from "./fault-words.ts";
import { framed, placeIn } from "./framed.ts";
import { keyText, readSection, settingAt } from "./server-entries.ts";
import { readSettings, type SettingFault } from "./server-settings.ts";
import { type Configuration, kindInWords, weakText } from "./weak-values.ts";

export interface ServerReading {
  readonly documents: readonly SourceDocument[];
  readonly server: ServerSetup;
  readonly slips: readonly Slip[];
  readonly problems: readonly SourceProblem[];
}

/** @param name What people call the configuration. @param frame Its text. */
export function readServer(name: string, frame: WrittenPiece): ServerReading {
  const config = readConfig(frame.text);
  if ("message" in config) {
    const message = `the server cannot read its configuration and does not start: ${config.message}`;
    return {
      documents: [],
      server: {},
      slips: [],
      problems: [{ message, at: placeIn(config.at, frame), isLoss: true }],
    };
  }
  const { value: root, text } = config;
  const configuration: Configuration = { text, frame };
  const slips: Slip[] = [];
  const section = settingAt(root, ["server"])?.member.value;
  if (section !== undefined && section.kind !== "map" && !isNull(section)) {
    const reason = `takes a mapping, not ${kindInWords(section)}`;
    slips.push(settingSlip({ at: framed(section, text, frame).at, setting: "server", reason }));
  }
  const server = readSettings(root, configuration, (fault) => slips.push(settingSlip(fault)));
  const isUsed = readsMountedFile(server);
  const { at } = framed(root, text, frame);
  const data: Member[] = [];
  for (const section of sectionNames) {
    const found = settingAt(root, ["server", section.toLowerCase()]);
    if (found === undefined) continue;
    const key = keyText(found.spelling, found.member.key, configuration, section);
    const onFault = (fault: EntryFault) =>
      slips.push({ code: "server-does-not-start", at: fault.at, data: { what: faultWords(fault) } });
    const value = readSection(section, found.member.value, { configuration, isUsed, onFault });
    data.push({ key, value: found.isOneOf ? unknownSection(section, value.at) : value });
  }
  const clusterId = settingAt(root, ["clusterid"])?.member.value;
  const cluster = clusterId && literalOf(weakText(clusterId, configuration, () => {}));
  const title = cluster === undefined || cluster === "" ? name : `${name} of cluster ${cluster}`;
  const [first] = data;
  if (first !== undefined && !isUsed) {
    const mode = (server.backendMode ?? []).join(", ");
    const field = `server.${literalOf(first.key)}`;
    slips.push({ code: "unused-mappings", at: first.key.at, data: { field, needs: "MountedFile", mode } });
  }
  const documents = first === undefined ? [] : [asAwsAuth(title, "MountedFile", data, at)];
  return { documents, server, slips, problems: [] };
}

/**
 * Whether MountedFile is among the back ends. Without a mode in the configuration it is: that is the flag's default. Where a
 * mode is misspelt, it may have been meant.
 */
function readsMountedFile({ backendMode }: ServerSetup): boolean {
  const backEnds = backendMode?.map(backEndOf) ?? ["MountedFile"];
  return backEnds.some((backEnd) => backEnd === undefined || backEnd === "MountedFile");
}

/** Of two keys that differ in case, either may be left. */
function unknownSection(section: string, at: Place) {
  const expression = `one of the ${section} of the configuration`;
  return { kind: "hole", hole: { shape: "value", expression, why: "expression" }, at } as const;
}

function settingSlip({ at, setting, reason }: SettingFault): Slip {
  return { code: "server-does-not-start", at, data: { what: `${setting} ${reason}` } };
}
