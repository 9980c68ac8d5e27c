import { describe, expect, it } from "vitest";
import { decode } from "../../../src/go-yaml/decode.ts";
import { readYaml } from "../../../src/go-yaml/read.ts";
import { fromYaml } from "../../../src/sources/model/from-yaml.ts";
import { withHoles } from "../../../src/sources/model/shell-holes.ts";
import { holesIn, isHolePiece, memberOf, type SourceValue } from "../../../src/sources/model/value.ts";

function read(text: string): SourceValue {
  const reading = readYaml(text);
  if (!reading.ok) throw new Error("not YAML");
  return withHoles(fromYaml(decode(reading.root), { text, base: 0 }));
}

/** Each piece of the value of `v`: a hole in brackets. */
function pieces(text: string): string[] {
  const value = memberOf(read(text), "v");
  if (value?.kind !== "text") return [`<${value?.kind === "hole" ? value.hole.expression : value?.kind}>`];
  return value.pieces.map((piece) => (isHolePiece(piece) ? `[${piece.hole.expression}]` : piece.text));
}

describe("withHoles", () => {
  it.each([
    ["v: arn:aws:iam::${ACCOUNT}:role/admin", ["arn:aws:iam::", "[${ACCOUNT}]", ":role/admin"]],
    ["v: arn:aws:iam::$ACCOUNT:role/admin", ["arn:aws:iam::", "[${ACCOUNT}]", ":role/admin"]],
    ["v: 'role/${NAME:-admin}'", ["role/", "[${NAME:-admin}]"]],
    ["v: 'role/${NAME:-${OTHER}}'", ["role/", "[${NAME:-${OTHER}}]"]],
    ["v: role/$(NAME)", ["role/", "[$(NAME)]"]],
    ["v: '{{ .Values.role }}'", ["[{{ .Values.role }}]"]],
    ["v: '{{- .Values.role -}}'", ["[{{ .Values.role }}]"]],
    ["v: 'role/{{ role_name }}'", ["role/", "[{{ role_name }}]"]],
    ["v: 'role/{{ROLE_NAME}}'", ["role/", "[{{ ROLE_NAME }}]"]],
    [`v: '{{ include "app.role" $ }}'`, ['[{{ include "app.role" $ }}]']],
    [`v: 'ops:{{ "{{SessionName}}" }}'`, ["ops:", '[{{ "{{SessionName}}" }}]']],
    ["v: 'a{% if b %}c'", ["a", "[{% if b %}]", "c"]],
    ["v: 'a<%= b %>c'", ["a", "[<%= b %>]", "c"]],
  ])("reads %s", (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it.each([
    "{{SessionName}}",
    "{{SessionNameRaw}}",
    "{{AccountID}}",
    "{{AccessKeyID}}",
    "{{EC2PrivateDNSName}}",
  ])("leaves %s, which the authenticator replaces", (template) => {
    expect(pieces(`v: x:${template}`)).toEqual([`x:${template}`]);
  });

  it.each(["x:{{ SessionName }}", "x:{{AccountId}}", "cost$", "a$1", "a{b}", "a<b>", "$$", "$${NAME}"])(
    "leaves %s",
    (text) => {
      expect(pieces(`v: "${text}"`)).toEqual([text]);
    },
  );

  it("takes a whole value without quotes for one of any type, and one in quotes for text", () => {
    expect(pieces("v: ${GROUPS}")).toEqual(["<${GROUPS}>"]);
    expect(pieces('v: "${GROUPS}"')).toEqual(["[${GROUPS}]"]);
    expect(holesIn(read("v: ${GROUPS}")).map(({ shape }) => shape)).toEqual(["value"]);
  });

  it("takes a hole that is alone on its line for any number of lines", () => {
    const value = read("v: |\n  {{- range .Values.roles }}\n  - rolearn: ${ROLE}\n  {{- end }}\n  $MORE\n");
    expect(holesIn(value).map(({ expression, shape }) => `${shape} ${expression}`)).toEqual([
      "lines {{ range .Values.roles }}",
      "text ${ROLE}",
      "lines {{ end }}",
      "lines ${MORE}",
    ]);
  });

  it("ends a hole on the line on which it begins", () => {
    expect(holesIn(read("v: |\n  a: {{x\n  b: y}}\n  c: ${z\n  }\n"))).toEqual([]);
  });

  it("gives one variable one expression, however it is written", () => {
    const value = read("a: x$NAME\nb: ${NAME}-y\nc: ['{{x}}', '{{ x }}']");
    expect(holesIn(value).map(({ expression }) => expression)).toEqual([
      "${NAME}",
      "${NAME}",
      "{{ x }}",
      "{{ x }}",
    ]);
  });

  it("reads keys as well", () => {
    expect(holesIn(read("map${KIND}: x")).map(({ expression }) => expression)).toEqual(["${KIND}"]);
  });

  it("knows the place of each piece, behind an escape too", () => {
    const text = 'v: "\\u0041${B}c"';
    const value = memberOf(read(text), "v");
    if (value?.kind !== "text") throw new Error("no text");
    const places = value.pieces.map((piece) =>
      isHolePiece(piece)
        ? text.slice(piece.at.start, piece.at.end)
        : text.slice(piece.toFile(0), piece.toFile(piece.text.length)),
    );
    expect(places).toEqual(["\\u0041", "${B}", "c"]);
  });
});
