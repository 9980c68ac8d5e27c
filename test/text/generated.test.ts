import { expect, it } from "vitest";
import { isGenerated } from "../../src/text/generated.ts";

it.each([
  "{% for role in roles %}",
  "{%- if a -%}x",
  "a {% b {% c %}",
  "{# a note #}",
  "{{ .Values.role }}",
  '{{ "a" }}',
  "{{ range .roles }}",
  "<% each %>",
  `a-$` + "{b}",
])("knows %s as a template engine's", (text) => {
  expect(isGenerated(text)).toBe(true);
});

it.each(["{{SessionName}}", "{{ SessionName }}", "<<SessionName>>", "{%", "{# a", "a%}{b", "{%\n%}", "x"])(
  "does not take %j for one",
  (text) => {
    expect(isGenerated(text)).toBe(false);
  },
);

it("looks at text that is full of tags without an end once", () => {
  for (const tag of ["{%", "{#"]) expect(isGenerated(tag.repeat(500_000))).toBe(false);
});
