// From findings in the texts of several files, joined to one, to the same findings in each file.
import type { JoinedFile, JoinedText } from "../../sources/model/joined-text.ts";
import type { Finding, Fix, Place } from "../engine/finding.ts";

/** A place in another file is told in words by the rule itself: formats show lines of the finding's own file. */
export function inFiles(findings: readonly Finding[], text: JoinedText): Finding[] {
  return findings.map((finding) => {
    const file = text.fileAt(finding.start);
    const { fix: _, suggestion: __, related, ...said } = finding;
    const fix = fixIn(file, finding.fix, text);
    const suggestion = fixIn(file, finding.suggestion ?? (fix === undefined ? finding.fix : undefined), text);
    const here = related
      ?.filter(({ start }) => text.fileAt(start) === file)
      .map((each) => ({ ...placeIn(each, text), what: each.what }));
    return {
      ...said,
      file: file.name,
      ...placeIn(finding, text),
      fixable: fix !== undefined,
      ...(fix === undefined ? {} : { fix }),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(here === undefined || here.length === 0 ? {} : { related: here }),
    };
  });
}

function placeIn({ start, end }: Pick<Place, "start" | "end">, text: JoinedText): Place {
  const [from, to] = [text.locate(start), text.locate(end)];
  const { line, column, offset } = from;
  return { line, column, endLine: to.line, endColumn: to.column, start: offset, end: to.offset };
}

function fixIn({ base }: JoinedFile, fix: Fix | undefined, text: JoinedText): Fix | undefined {
  if (fix === undefined || fix.edits.some(({ start }) => text.fileAt(start).base !== base)) return undefined;
  return { edits: fix.edits.map((each) => ({ ...each, start: each.start - base, end: each.end - base })) };
}
