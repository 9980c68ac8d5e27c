import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Document, parse, Scalar } from "yaml";
import { readDocument } from "../../src/document/document.ts";
import { lintDocument } from "../../src/lint/lint-document.ts";
import { section } from "./sections.ts";

/** A way to write a section's text into a file, and to read a piece of the file as a piece of the text again. */
interface Form {
  readonly write: (text: string) => string;
  readonly read: (piece: string) => string;
  /** What such a file has behind the section's key: some texts cannot be written in every form. */
  readonly opener?: string;
}

function block(header: string, indent: string, lineBreak = "\n"): Form {
  return {
    write: (text) =>
      [
        "data:",
        `  mapRoles: ${header}`,
        ...text
          .replace(/\n$/, "")
          .split("\n")
          .map((line) => (line === "" ? "" : indent + line)),
        "",
      ].join(lineBreak),
    read: (piece) => piece.replaceAll(lineBreak + indent, "\n").replaceAll(lineBreak, "\n"),
  };
}

function scalar(type: Scalar.Type, lineWidth: number, opener: string, read: (piece: string) => string): Form {
  return {
    opener,
    write: (text) => {
      const value = new Scalar(text);
      value.type = type;
      return new Document({ data: { mapRoles: value } }).toString({ lineWidth });
    },
    read,
  };
}

const asYaml = (text: string) => String(parse(text));

const forms: Readonly<Record<string, Form>> = {
  "a literal block with an indentation indicator": block("|2", "    "),
  "a literal block that is stripped": block("|2-", "    "),
  "a literal block that is kept, deeply indented": block("|+7", " ".repeat(9)),
  "a literal block with CRLF": block("|2", "    ", "\r\n"),
  "a double-quoted scalar": scalar("QUOTE_DOUBLE", 0, '"', (piece) => asYaml(`"${piece}"`)),
  "a double-quoted scalar over many lines": scalar("QUOTE_DOUBLE", 40, '"', (piece) => asYaml(`"${piece}"`)),
  "a single-quoted scalar": scalar("QUOTE_SINGLE", 0, "'", (piece) => asYaml(`'${piece}'`)),
  "a folded block": scalar("BLOCK_FOLDED", 0, ">", (piece) => piece.replace(/\n+ */g, "\n")),
  "a JSON string": {
    write: (text) =>
      JSON.stringify(
        { kind: "ConfigMap", metadata: { name: "aws-auth" }, data: { mapRoles: text } },
        null,
        2,
      ),
    read: (piece) => String(JSON.parse(`"${piece}"`)),
  },
};

/** Each finding with the text that it points at, as the section's text has it. */
function pointedAt(file: string, { read }: Form): string[] {
  return lintDocument(readDocument(file))
    .findings.filter(({ start }) => start > 0 && file.slice(start - 1).search(/^.?"?(?:mapRoles|data)/) !== 0)
    .map(({ rule, message, start, end, fixable }) => {
      const piece = read(file.slice(start, end));
      return JSON.stringify([
        rule,
        piece,
        message.replace(/line \d+/g, "line N"),
        fixable && !rule.startsWith("section"),
      ]);
    });
}

const reference: Form = block("|2", "    ");

describe("every finding points at the same text", () => {
  it.each(Object.entries(forms))("in %s", (_name, form) => {
    fc.assert(
      fc.property(section, (text) => {
        const file = form.write(text);
        fc.pre(form.opener === undefined || file.includes(`mapRoles: ${form.opener}`));
        fc.pre((parse(file) as { data: { mapRoles: string } }).data.mapRoles.trimEnd() === text.trimEnd());
        const there = pointedAt(file, form).sort();
        expect(there).toEqual(pointedAt(reference.write(text), reference).sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe("positions", () => {
  it("are lines and columns of the file, whatever its line ends", () => {
    fc.assert(
      fc.property(section, fc.constantFrom(...Object.values(forms)), (text, form) => {
        const file = form.write(text);
        const lines = file.split("\n");
        for (const { start, end, line, column, endLine, endColumn } of lintDocument(readDocument(file))
          .findings) {
          const offset = (lineNumber: number) =>
            lines.slice(0, lineNumber - 1).reduce((sum, { length }) => sum + length + 1, 0);
          expect([start, end]).toEqual([offset(line) + column - 1, offset(endLine) + endColumn - 1]);
          expect(end <= file.length && start <= end).toBe(true);
        }
      }),
    );
  });
});
