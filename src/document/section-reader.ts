// One section, as the reference reads it: its mappings or accounts, and what is wrong with it.
import { isSeq, type ParsedNode } from "yaml";
import type { YamlFault } from "../go-yaml/fault.ts";
import { faultMessage } from "../go-yaml/fault-words.ts";
import { rangeOf } from "../go-yaml/range.ts";
import type { YamlValue } from "../go-yaml/value.ts";
import type { AccountItem, Origin, RoleMapping, UserMapping } from "../schema/entries.ts";
import type { Locate, SourceRange } from "../text/position.ts";
import { mapSteps, type Steps } from "../text/steps.ts";
import { readAccounts } from "./accounts.ts";
import { type MappingPlace, readRole, readUser } from "./entry-fields.ts";
import type { FoundSection } from "./find-sections.ts";
import { type ItemProblem, messageOf } from "./item-problem.ts";
import type { Problem } from "./problem.ts";
import { contentSteps, itemsOf } from "./section-content.ts";

/** Reads one section. What is wrong is collected on the way. */
export class SectionReader {
  /** In no order: a problem of an entry as a whole comes after those of its fields. */
  readonly problems: Problem[] = [];

  readonly #section: FoundSection;
  readonly #locate: Locate;
  readonly #file: string | undefined;

  /**
   * @param locate Positions in the text around the section's source.
   * @param file What that text is called.
   */
  constructor(section: FoundSection, locate: Locate, file: string | undefined) {
    this.#section = section;
    this.#locate = locate;
    this.#file = file;
  }

  /** The entries of `mapRoles` that the reference keeps. */
  *roles(): Steps<RoleMapping[]> {
    const items = yield* this.#items();
    yield;
    const read = yield* mapSteps(items, (item, index) =>
      readRole(item, this.#place(index, item.node), this.#onProblem),
    );
    return read.filter((role) => role !== undefined);
  }

  /** The entries of `mapUsers` that the reference keeps. */
  *users(): Steps<UserMapping[]> {
    const items = yield* this.#items();
    yield;
    const read = yield* mapSteps(items, (item, index) =>
      readUser(item, this.#place(index, item.node), this.#onProblem),
    );
    return read.filter((user) => user !== undefined);
  }

  /** The account ids that the reference keeps, unchecked. */
  *accounts(): Steps<AccountItem[]> {
    const { text } = this.#section.source;
    const content = yield* contentSteps(text, "mapAccounts");
    if (content.fault !== undefined) this.#lost(content.fault);
    const { root } = content;
    if (!isSeq(root)) {
      itemsOf(content, this.#onProblem);
      return [];
    }
    const { accounts: read, lost } = readAccounts(
      root as Parameters<typeof readAccounts>[0],
      this.#onProblem,
    );
    const accounts: AccountItem[] = read.map(({ index, account, node }) => ({
      account,
      ...this.#place(index, node),
    }));
    if (lost === undefined) return accounts;
    this.#lost(lost.fault, accounts.length === 0 ? 0 : lost.from);
    if (lost.from === undefined) return [];
    // The reference's list has its length from the start: items that were not reached stay empty strings.
    for (let missing = accounts.length; missing < root.items.length; missing++) {
      accounts.push({ account: "", index: missing });
    }
    return accounts;
  }

  *#items(): Steps<readonly YamlValue[]> {
    const content = yield* contentSteps(this.#section.source.text, this.#section.name);
    if (content.fault !== undefined) this.#lost(content.fault);
    return itemsOf(content, this.#onProblem);
  }

  #place(index: number, node: ParsedNode | null): MappingPlace {
    const { name } = this.#section;
    const file = this.#file === undefined ? undefined : { file: this.#file };
    const path = [name, index];
    if (node === null) return { index, origin: { source: "config-map", ...file, path } };
    const source = this.#rangeOf(node);
    const origin: Origin = { source: "config-map", ...file, path, range: source };
    return { index, source, origin };
  }

  /** @param from Of a list whose first items are kept, the index of the first one that is lost. */
  #lost(fault: YamlFault, from = 0): void {
    const { code, reason, start, end } = fault;
    const { name } = this.#section;
    const extent = from === 0 ? "as a whole" : `from item ${from} on (items count from 0)`;
    this.problems.push({
      code,
      message: `${name} is lost ${extent}: ${faultMessage(fault)}`,
      data: { code, reason },
      lost: "section",
      section: name,
      range: this.#range(start, end),
    });
  }

  readonly #onProblem = (problem: ItemProblem): void => {
    const { name } = this.#section;
    const { data, lost, path, node } = problem;
    this.problems.push({
      code: data.code,
      message: messageOf(name, problem),
      data,
      lost,
      section: name,
      path,
      ...(node ? { range: this.#rangeOf(node) } : {}),
    });
  };

  #rangeOf(node: ParsedNode): SourceRange {
    const [start, end] = rangeOf(node);
    return this.#range(start, end);
  }

  #range(start: number, end: number): SourceRange {
    const { toFile } = this.#section.source;
    return { start: this.#locate(toFile(start)), end: this.#locate(toFile(end)) };
  }
}
