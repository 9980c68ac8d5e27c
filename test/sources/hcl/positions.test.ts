import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHolePiece, isMember, type Piece, type SourceValue } from "../../../src/sources/model/value.ts";
import { localValues } from "./locals.ts";
import { read } from "./reading.ts";

function piecesIn(value: SourceValue): readonly Piece[] {
  switch (value.kind) {
    case "text":
      return value.pieces;
    case "list":
      return value.items.flatMap(piecesIn);
    case "map":
      return value.members.flatMap((each) =>
        isMember(each) ? [...each.key.pieces, ...piecesIn(each.value)] : [],
      );
    default:
      return [];
  }
}

/** Letters of all kinds: of one, two, three and four bytes. */
const word = fc.stringMatching(/^[a-zé漢😀:/_-]{1,12}$/u);
const anyText = fc
  .string({ unit: "grapheme", maxLength: 20 })
  .filter((text) => !/[\r\0]/.test(text) && text.isWellFormed());

describe("the place of each character", () => {
  it("is where it stands, whatever stands before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ arn: word, name: word, group: word }), { minLength: 1, maxLength: 5 }),
        (entries) => {
          const items = entries.map(
            ({ arn, name, group }) =>
              `{ rolearn = "é${arn}\${var.x}", username = "${name}", groups = ["${group}"] }`,
          );
          const text = `# 😀 é\nlocals {\n  it = [\n    ${items.join(",\n    ")}\n  ]\n}\n`;
          const value = localValues(text).get("it");
          for (const piece of value === undefined ? [] : piecesIn(value)) {
            if (isHolePiece(piece)) expect(text.slice(piece.at.start, piece.at.end)).toBe("${var.x}");
            else expect(text.slice(piece.toFile(0), piece.toFile(piece.text.length))).toBe(piece.text);
          }
        },
      ),
      { seed: 19, numRuns: 200 },
    );
  });

  it("in a heredoc without its indentation is that in the file", () => {
    const lines = ["- rolearn: é😀${var.x}", "  username: a", "", "  groups: [g]"];
    const text = `locals {\n  it = <<-EOT\n${lines.map((line) => (line === "" ? "" : `      ${line}`)).join("\n")}\n  EOT\n}\n`;
    const value = localValues(text).get("it");
    const pieces = value === undefined ? [] : piecesIn(value);
    expect(pieces.length).toBeGreaterThan(4);
    for (const piece of pieces) {
      if (isHolePiece(piece)) continue;
      for (let index = 0; index < piece.text.length; index++) {
        expect(text[piece.toFile(index)]).toBe(piece.text[index]);
      }
    }
  });

  it("behind an escape is that of the character that it stands for", () => {
    const text = 'locals {\n  it = "a\\"b\\u00e9c$${d"\n}\n';
    const value = localValues(text).get("it");
    const [piece] = value === undefined ? [] : piecesIn(value);
    if (piece === undefined || isHolePiece(piece)) throw new Error("a string is one piece");
    expect(piece.text).toBe('a"béc${d');
    const characters = ["a", '\\"', "b", "\\u00e9", "c", "$", "$"];
    expect(characters.map((_, index) => text[piece.toFile(index)])).toEqual([
      "a",
      "\\",
      "b",
      "\\",
      "c",
      "$",
      "{",
    ]);
  });

  it("of a document in another file names that file", async () => {
    const { documents, text } = await read(
      'resource "kubernetes_config_map" "aws_auth" {\n  metadata {\n    name = "aws-auth"\n  }\n  data = { mapRoles = yamlencode(local.roles) }\n}\n',
      { "locals.tf": 'locals {\n  roles = [{ rolearn = "arn:aws:iam::111122223333:role/a/b" }]\n}\n' },
    );
    const arn = documents
      .flatMap(({ content }) => piecesIn(content))
      .find((piece) => "text" in piece && piece.text.startsWith("arn:"));
    if (arn === undefined || isHolePiece(arn)) throw new Error("the ARN is written out");
    expect(text.fileAt(arn.toFile(0)).name).toBe("locals.tf");
    expect(text.locate(arn.toFile(0))).toMatchObject({ line: 2, column: 25 });
  });
});

describe("new characters", () => {
  it("are written so that a string says them", () => {
    fc.assert(
      fc.property(anyText, (wanted) => {
        const text = 'locals {\n  it = "old"\n}\n';
        const [piece] = piecesIn(
          localValues(text).get("it") ?? { kind: "scalar", value: null, at: { start: 0, end: 0 } },
        );
        if (piece === undefined || isHolePiece(piece)) throw new Error("a string is one piece");
        const written = piece.write?.(wanted);
        const edited = text.slice(0, piece.toFile(0)) + written + text.slice(piece.toFile(3));
        const value = localValues(edited).get("it");
        expect(
          value &&
            piecesIn(value)
              .map((each) => ("text" in each ? each.text : ""))
              .join(""),
        ).toBe(wanted);
      }),
      { seed: 19, numRuns: 300 },
    );
  });

  it("are written so that an indented heredoc says them", () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = "locals {\n  it = <<-EOT\n    old\n    rest\n  EOT\n}\n";
        const [piece] = piecesIn(
          localValues(text).get("it") ?? { kind: "scalar", value: null, at: { start: 0, end: 0 } },
        );
        if (piece === undefined || isHolePiece(piece)) throw new Error("the first line is one piece");
        const wanted = `${lines.join("\n")} \${x} %{y}`;
        const edited = text.slice(0, piece.toFile(0)) + piece.write?.(wanted) + text.slice(piece.toFile(3));
        const value = localValues(edited).get("it");
        expect(
          value &&
            piecesIn(value)
              .map((each) => ("text" in each ? each.text : ""))
              .join(""),
        ).toBe(`${wanted}\nrest\n`);
      }),
      { seed: 19, numRuns: 100 },
    );
  });
});
