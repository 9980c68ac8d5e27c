// mapAccounts: YAML straight into a list of strings, so that any scalar counts as it is written.
// Source: pkg/mapper/configmap/configmap.go (ParseMap) and decode.go of go-yaml v2.
import { isSeq, type ParsedNode, type YAMLSeq } from "yaml";
import { decode, decodeTexts } from "../go-yaml/decode.ts";
import { faultOf, YamlFaultError } from "../go-yaml/fault.ts";
import { readYaml } from "../go-yaml/read.ts";
import { isNull } from "../go-yaml/value.ts";
import type { AccountItem } from "../schema/entries.ts";
import type { Problem } from "./problem.ts";
import { isBlank, SectionReport, type SectionText } from "./section-report.ts";

/** The account ids that the reference keeps, unchecked. */
export function readAccounts(section: SectionText, onProblem: (problem: Problem) => void): AccountItem[] {
  if (isBlank(section.text)) return [];
  const report = new SectionReport(section, onProblem);
  try {
    const reading = readYaml(section.text);
    if (!reading.ok) throw new YamlFaultError(reading.fault);
    if (isSeq<ParsedNode>(reading.root)) return readItems(reading.root, report);
    const value = decode(reading.root);
    if (!isNull(value)) report.notList(value);
  } catch (error) {
    report.lost(faultOf(error));
  }
  return [];
}

function readItems(list: YAMLSeq.Parsed, report: SectionReport): AccountItem[] {
  const items = decodeTexts(list);
  const accounts: AccountItem[] = [];
  let index = 0;
  try {
    for (const { node, text } of items) {
      if (text !== undefined) accounts.push({ account: text, index, source: report.rangeOf(node) });
      else report.notAccount(index, node);
      index++;
    }
  } catch (error) {
    report.lost(faultOf(error), accounts.length === 0 ? 0 : index);
    // The reference's list has its length from the start: items that were not reached stay empty strings.
    for (let missing = accounts.length; missing < list.items.length; missing++) {
      accounts.push({ account: "", index: missing });
    }
  }
  return accounts;
}
