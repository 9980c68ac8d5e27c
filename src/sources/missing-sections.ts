// Sections, and entries of them, of which nothing is known.
import { readDocument } from "../document/document.ts";
import { AWS_AUTH_NAME, AWS_AUTH_NAMESPACE } from "../document/manifest.ts";
import { REST_OF_AWS_AUTH, type SectionHole } from "../schema/hole.ts";
import { type SectionName, sectionNames } from "../schema/section-name.ts";
import { unknownOf } from "./markers.ts";
import type { Hole } from "./model/hole.ts";
import type { SourceDocument } from "./model/reading.ts";
import { given, isMember, literalOf, memberOf, type SourceValue, valueAt } from "./model/value.ts";
import type { Rendered } from "./rendered.ts";

/** What the mappings stand in is taken for aws-auth where its name is not known: it has aws-auth's sections. */
export function withKnownName(content: SourceValue): SourceValue {
  return withMember(content, "metadata", (metadata) =>
    withMember(
      withMember(metadata, "name", (name) => knownName(name, AWS_AUTH_NAME)),
      "namespace",
      (namespace) => knownName(namespace, AWS_AUTH_NAMESPACE),
    ),
  );
}

function knownName(value: SourceValue, name: string): SourceValue {
  return value.kind === "hole" || (value.kind === "text" && literalOf(value) === undefined)
    ? given(name, value.at)
    : value;
}

function withMember(
  value: SourceValue,
  name: string,
  change: (member: SourceValue) => SourceValue,
): SourceValue {
  if (value.kind !== "map") return value;
  const members = value.members.map((each) =>
    isMember(each) && literalOf(each.key) === name ? { ...each, value: change(each.value) } : each,
  );
  return { ...value, members };
}

/** Whether a hole stands for what the cluster's aws-auth has besides a document that is only a part of it. */
export function isRest({ expression }: SectionHole): boolean {
  return expression === REST_OF_AWS_AUTH;
}

/** What the cluster's aws-auth may have besides a document that is only a part of it. */
export function restOf({ content, isPart }: SourceDocument): SectionHole[] {
  if (isPart === undefined || isPart === false) return [];
  const data = memberOf(content, "data");
  return sectionNames.flatMap((section) => {
    const isHere = memberOf(data, section) !== undefined;
    if (isHere && isPart === true) return [];
    const rest = { expression: REST_OF_AWS_AUTH, why: "reference", section } as const;
    return [isHere ? { ...rest, index: 0 } : rest];
  });
}

/** Entries that may have other members than those that are known: any of their fields may be another one. */
export function entriesWithUnknownMembers(content: SourceValue): (SectionHole & { section: SectionName })[] {
  return sectionNames.flatMap((section) => {
    const list = valueAt(content, "data", section);
    if (list?.kind !== "list") return [];
    return list.items.flatMap((item, index) => {
      const hole = item.kind === "map" ? item.members.find((each) => !isMember(each)) : undefined;
      return hole === undefined || isMember(hole) ? [] : [{ ...unknownOf(hole.hole), section, index }];
    });
  });
}

/** Holes that stand for data, for members of it, and for lines of a text. */
export function sectionHoles(content: SourceValue, { text, holes }: Rendered): SectionHole[] {
  const data = memberOf(content, "data");
  const unknown: Hole[] = content.kind === "hole" ? [content.hole] : data?.kind === "hole" ? [data.hole] : [];
  for (const map of [content, data]) {
    if (map?.kind !== "map") continue;
    unknown.push(...map.members.flatMap((each) => (isMember(each) ? [] : [each.hole])));
  }
  const lines = holes.filter(({ hole }) => hole.shape === "lines");
  return [...unknown.map(unknownOf), ...(lines.length === 0 ? [] : linesIn(text, lines))];
}

/** Lines belong to the section that they stand in. Outside of all, they can hold sections. */
function linesIn(text: string, lines: Rendered["holes"]): SectionHole[] {
  const { sections } = readDocument(text);
  return lines.map(({ hole, start }) => {
    const section = sections.find(
      ({ written, isText }) =>
        isText && start >= written.toFile(0) && start <= written.toFile(written.text.length),
    );
    if (section === undefined) return unknownOf(hole);
    const { name, entries } = section;
    const after = entries.find(({ span }) => span.source.toFile(span.start) > start);
    return { ...unknownOf(hole), section: name, index: after?.index ?? entries.length };
  });
}
