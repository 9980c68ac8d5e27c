// What the reference would read of a document, with what is not known of it.
import type { AwsAuth } from "../document/aws-auth.ts";
import { parseAwsAuth } from "../document/parse.ts";
import type { AccountItem, Mapping, Origin } from "../schema/entries.ts";
import type { SectionHole } from "../schema/hole.ts";
import type { SectionName } from "../schema/section-name.ts";
import type { SourceRange } from "../text/position.ts";
import { LostValues } from "./lost-values.ts";
import { Markers, unknownOf } from "./markers.ts";
import { entriesWithUnknownMembers, restOf, sectionHoles, withKnownName } from "./missing-sections.ts";
import type { SourceDocument, SourceReading } from "./model/reading.ts";
import { render } from "./render.ts";
import type { Rendered } from "./rendered.ts";
import { withHoles } from "./with-holes.ts";

/**
 * Never throws on content. Texts of the result that are not known hold the expressions as people wrote them, and `holes`
 * says where.
 *
 * @param source The name of the source that read it.
 */
export function readAwsAuth(
  document: SourceDocument,
  { text }: Pick<SourceReading, "text">,
  source: string,
): AwsAuth {
  const markers = new Markers();
  const named = { ...document, content: withKnownName(document.content) };
  const rendered = render(named, markers.fill);
  const read = parseAwsAuth(rendered.text);
  const lost = new LostValues(read.problems, rendered.text, markers);
  const placed = placesIn(document, rendered, text, source);
  const open = entriesWithUnknownMembers(named.content);
  const holes: SectionHole[] = [
    ...lost.sections,
    ...open,
    ...sectionHoles(named.content, rendered),
    ...restOf(document),
    ...(document.isPossible === true ? [ifMade(document)] : []),
  ];
  const known = <Each extends Mapping>(mappings: readonly Each[], section: SectionName): Each[] =>
    mappings
      .filter(({ index }) => !lost.hasEntry(section, index))
      .filter(({ index }) => !open.some((each) => each.section === section && each.index === index))
      .map((mapping) => placed(withHoles(mapping, markers, lost.groupsOf(section, mapping.index))));
  const accountItems = (read.accountItems ?? []).flatMap((item): AccountItem[] => {
    const hole = markers.only(item.account);
    if (hole?.shape === "items") {
      holes.push({ ...unknownOf(hole), section: "mapAccounts", index: item.index });
      return [];
    }
    const { text: account, holes: own } = markers.shown(item.account);
    return [placed({ ...item, account, ...(own.length === 0 ? {} : { holes: own }) })];
  });
  return {
    roles: known(read.roles, "mapRoles"),
    users: known(read.users, "mapUsers"),
    accounts: accountItems.map(({ account }) => account),
    ...(accountItems.length === 0 ? {} : { accountItems }),
    problems: lost.problems.map(({ range, ...problem }) =>
      range === undefined ? problem : { ...problem, range: rangeIn(rendered, text, range) },
    ),
    ...(holes.length === 0 ? {} : { holes: eachOnce(holes) }),
  };
}

/** Nothing is sure of a document that may not be there: whatever it says may count, or not. */
function ifMade({ name }: SourceDocument): SectionHole {
  return { expression: `whether ${name} is made`, why: "expression" };
}

function eachOnce(holes: readonly SectionHole[]): SectionHole[] {
  return [...new Map(holes.map((hole) => [JSON.stringify(hole), hole])).values()];
}

function rangeIn(rendered: Rendered, text: SourceReading["text"], { start, end }: SourceRange): SourceRange {
  const from = rendered.startOf(start.offset);
  return { start: text.locate(from), end: text.locate(Math.max(from, rendered.endOf(end.offset))) };
}

/** Gives an entry or an account its place in the file. */
function placesIn(
  { isAddress, isGenerated, name }: SourceDocument,
  rendered: Rendered,
  text: SourceReading["text"],
  source: string,
) {
  return <Each extends Mapping | AccountItem>(each: Each): Each => {
    const path = each.origin?.path ?? [];
    const address = isAddress === true ? { address: name } : {};
    if (each.source === undefined) return { ...each, origin: { source, path, ...address } };
    const range = rangeIn(rendered, text, each.source);
    const { offset } = each.source.start;
    const decoded = isGenerated === true ? rendered.decoded(offset) : undefined;
    const origin: Origin = {
      source,
      file: text.fileAt(rendered.startOf(offset)).name,
      path,
      range,
      ...address,
      ...(decoded === undefined ? {} : { decoded }),
    };
    return { ...each, source: range, origin };
  };
}
