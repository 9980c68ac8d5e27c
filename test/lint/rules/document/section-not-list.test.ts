import { expect, it } from "vitest";
import { accounts, expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

it("finds mappings, text and JSON where a list belongs, on one line", () => {
  expectFindings("section-not-list", roles("«rolearn: x»\nusername: b"), [
    "mapRoles is a mapping; it takes a list",
  ]);
  expectFindings("section-not-list", users("«just text»"), ["mapUsers is text (just text)"]);
  expectFindings("section-not-list", roles('«{»"rolearn": "x"}'), ["opens with '{' and is read as JSON"]);
  expectFindings("section-not-list", accounts('«"111122223333"»'), ["mapAccounts is text (111122223333)"]);
});

it("is silent about lists, empty lists and nothing", () => {
  for (const text of ["- rolearn: x", "[]", "", "null", "''"]) expectSilent("section-not-list", roles(text));
  expectSilent("section-not-list", accounts('["111122223333"]'));
});

it("knows a template that is still to be rendered", () => {
  const [finding] = findingsOf(
    "section-not-list",
    roles("{{- range .Values.roles }}\n- rolearn: {{ .arn }}\n{{- end }}"),
  );
  expect(finding?.message).toContain("lint what it renders to");
});
