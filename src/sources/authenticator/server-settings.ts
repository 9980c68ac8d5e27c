// The settings of a server on which an answer depends, and those with which it does not start. Source: getConfig in
// cmd/aws-iam-authenticator/root.go and ValidateBackendMode in pkg/mapper/mapper.go of the reference.
import type { YamlValue } from "../../go-yaml/value.ts";
import { backEndNames, backEndOf } from "../../schema/back-end.ts";
import type { ServerSetup } from "../model/reading.ts";
import { literalOf, type Place, type SourceValue } from "../model/value.ts";
import { settingAt } from "./server-entries.ts";
import { type Configuration, kindInWords, weakText, weakTexts, written } from "./weak-values.ts";

/** A setting with which the server does not start, and why: part of a sentence about the setting. */
export interface SettingFault {
  readonly at: Place;
  readonly setting: string;
  readonly reason: string;
}

export type OnSettingFault = (fault: SettingFault) => void;

export function readSettings(
  root: YamlValue,
  configuration: Configuration,
  onFault: OnSettingFault,
): ServerSetup {
  const at = (name: string) => settingAt(root, ["server", name])?.member.value;
  const backendMode = readModes(at("backendmode"), at("dynamicfilepath"), configuration, onFault);
  const reservedPrefixes = readPrefixes(at("reservedprefixconfig"), configuration, onFault);
  const scrubbed = at("scrubbedaccounts");
  const strict = at("dynamicfileuseridstrict");
  return {
    ...(backendMode === undefined ? {} : { backendMode }),
    ...(reservedPrefixes === undefined ? {} : { reservedPrefixes }),
    ...(scrubbed === undefined ? {} : { scrubbedAccounts: words(scrubbed, configuration) }),
    ...(strict === undefined ? {} : { dynamicFileUserIdStrict: isTrue(strict) }),
  };
}

/** As strconv.ParseBool has it. */
const TRUE = /^(?:1|t|T|TRUE|true|True)$/;

function isTrue({ kind, ...rest }: YamlValue): boolean {
  if (kind !== "scalar" || !("value" in rest)) return false;
  const { value } = rest;
  return typeof value === "string" ? TRUE.test(value) : Boolean(value);
}

/** A list of text, or one text that is split at white space: not at commas, as the flag is. */
function words(value: YamlValue, configuration: Configuration): string[] {
  if (value.kind === "scalar" && typeof value.value === "string") {
    return value.value.split(/\s+/).filter((word) => word !== "");
  }
  if (value.kind === "scalar" && value.value === null) return [];
  if (value.kind === "map") return [];
  return literalsOf(weakTexts(value, configuration, () => {}));
}

function literalsOf(list: SourceValue): string[] {
  return list.kind === "list" ? list.items.map((item) => literalOf(item) ?? "") : [];
}

function readModes(
  value: YamlValue | undefined,
  dynamicFilePath: YamlValue | undefined,
  configuration: Configuration,
  onFault: OnSettingFault,
): readonly string[] | undefined {
  if (value === undefined || (value.kind === "scalar" && value.value === null)) return undefined;
  const modes = words(value, configuration);
  const { at } = written(value, configuration);
  const fault = (reason: string) => onFault({ at, setting: "backendMode", reason });
  const unknown = modes.find((mode) => backEndOf(mode) === undefined);
  if (unknown?.includes(",") === true) {
    fault("is one text with commas, which only the flag --backend-mode takes; write a list");
  } else if (unknown !== undefined) {
    fault(`names a back end that does not exist; the names are ${backEndNames.join(", ")}`);
  }
  if (new Set(modes).size < modes.length) fault("names a back end twice");
  if (modes.length === 0) fault("names no back end");
  const path = dynamicFilePath === undefined ? "" : textOf(dynamicFilePath, configuration);
  const hasDynamicFile = modes.includes("DynamicFile");
  if (hasDynamicFile && path === "") fault("has DynamicFile, and dynamicfilepath is not set");
  if (!hasDynamicFile && path !== "" && unknown === undefined) {
    fault("does not have DynamicFile, and dynamicfilepath is set");
  }
  return modes;
}

function textOf(value: YamlValue, configuration: Configuration): string {
  return literalOf(weakText(value, configuration, () => {})) ?? "";
}

function readPrefixes(
  value: YamlValue | undefined,
  configuration: Configuration,
  onFault: OnSettingFault,
): ServerSetup["reservedPrefixes"] {
  if (value === undefined) return undefined;
  const fault = (found: YamlValue, takes: string) =>
    onFault({
      at: written(found, configuration).at,
      setting: "reservedPrefixConfig",
      reason: `takes ${takes}, not ${kindInWords(found)}`,
    });
  if (value.kind === "scalar") {
    if (value.value !== null && value.value !== "") fault(value, "a list of mappings");
    return undefined;
  }
  const prefixes: Record<string, readonly string[]> = {};
  for (const item of value.kind === "list" ? value.items : [value]) {
    if (item.kind !== "map") {
      fault(item, "a list of mappings");
      continue;
    }
    const mode = settingAt(item, ["backendmode"])?.member.value;
    const list = settingAt(item, ["usernameprefixreservelist"])?.member.value;
    // Of two for one back end, the last counts.
    prefixes[mode === undefined ? "" : textOf(mode, configuration)] =
      list === undefined
        ? []
        : literalsOf(weakTexts(list, configuration, (takes, found) => fault(found, takes)));
  }
  return prefixes;
}
