// From a finding in the manifest that was written for a document to the same finding in the file.
import type { LintSection } from "../../document/section.ts";
import type { SourceDocument, SourceReading } from "../../sources/model/reading.ts";
import type { Rendered } from "../../sources/rendered.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Finding, FindingOrigin, Fix, Place } from "../engine/finding.ts";

interface RenderedDocument {
  readonly document: SourceDocument;
  /** The file's. */
  readonly text: SourceReading["text"];
  readonly rendered: Rendered;
  readonly sections: readonly LintSection[];
}

/** Nobody edits what a program wrote: a fix is a suggestion there. */
export function placedIn({ document, text, rendered, sections }: RenderedDocument) {
  const isEdited = document.isGenerated !== true;
  const pieces = sections.map(({ name, written }) => ({
    name,
    start: written.toFile(0),
    end: written.toFile(written.text.length),
  }));

  const originOf = ({ start }: Place): FindingOrigin => {
    const section = pieces.find((piece) => start >= piece.start && start <= piece.end)?.name;
    const decoded = isEdited || section === undefined ? undefined : rendered.decoded(start);
    return {
      ...(document.isAddress === true ? { address: document.name } : {}),
      ...(section === undefined ? {} : { section }),
      ...(decoded === undefined ? {} : { decoded }),
    };
  };

  return <Each extends Finding>(finding: Each): Each => {
    const fileOf = ({ start }: Place) => text.fileAt(rendered.startOf(start));
    const file = fileOf(finding);
    const placeOf = (place: Place): Place => {
      const start = rendered.startOf(place.start);
      const end = Math.max(start, rendered.endOf(place.end));
      const [from, to] = [text.locate(start), text.locate(end)];
      const { line, column } = from;
      return { line, column, endLine: to.line, endColumn: to.column, start: from.offset, end: to.offset };
    };
    const fixIn = (fix: Fix | undefined): Fix | undefined => {
      const edits: TextEdit[] = [];
      for (const each of fix?.edits ?? []) {
        const edit = rendered.edit(each);
        if (edit === undefined || text.fileAt(edit.start) !== file) return undefined;
        edits.push({ ...edit, start: edit.start - file.base, end: edit.end - file.base });
      }
      return edits.length === 0 ? undefined : { edits };
    };
    // A place in another file of a Terraform module is told in words: formats show lines of the finding's own file.
    const relatedIn = (all: Finding["related"] = [], said: string) => {
      const elsewhere = all.filter((each) => fileOf(each) !== file);
      const message = elsewhere.reduce((words, each) => {
        const line = `line ${placeOf(each).line}`;
        return words.replace(new RegExp(`\\b${line}\\b(?! of )`, "g"), `${line} of ${fileOf(each).name}`);
      }, said);
      const here = all.filter((each) => fileOf(each) === file);
      const related = here.map((each) => ({ ...placeOf(each), what: each.what }));
      return { message, ...(related.length === 0 ? {} : { related }) };
    };
    const fix = fixIn(finding.fix);
    const suggestion = isEdited ? fixIn(finding.suggestion) : (fix ?? fixIn(finding.suggestion));
    const withheld = finding.withheld && fixIn(finding.withheld.fix);
    const { fix: _, suggestion: __, withheld: why, related, ...said } = finding;
    const placed: Finding = {
      ...said,
      file: file.name,
      ...placeOf(finding),
      fixable: isEdited && fix !== undefined,
      ...(isEdited && fix !== undefined ? { fix } : {}),
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(why === undefined || withheld === undefined ? {} : { withheld: { ...why, fix: withheld } }),
      ...relatedIn(related, said.message),
      origin: originOf(finding),
    };
    // What a suppressed finding has besides is left as it was.
    return placed as Each;
  };
}
