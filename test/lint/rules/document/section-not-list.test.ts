import { expect, it } from "vitest";
import { accounts, expectFindings, expectSilent, findingsOf, roles, users } from "../../marked.ts";

it("finds mappings, text and JSON where a list belongs, on one line", () => {
  expectFindings("section-not-list", roles("«rolearn: x»\nusername: b"), [
    /^mapRoles is a mapping, not a list: all of its entries are lost, so no node and no role gets in by it; /,
  ]);
  expectFindings("section-not-list", users("«just text»"), [
    /^mapUsers is text \(just text\), not a list: .* no user gets in by it/,
  ]);
  expectFindings("section-not-list", roles('«{»"rolearn": "x"}'), [
    "opens with '{' and is read as a JSON object, not as a list",
  ]);
  expectFindings("section-not-list", accounts('«"111122223333"»'), ["mapAccounts is text (111122223333)"]);
});

it("is silent about lists, empty lists and nothing", () => {
  for (const text of ["- rolearn: x", "[]", "", "null", "''"]) expectSilent("section-not-list", roles(text));
  expectSilent("section-not-list", accounts('["111122223333"]'));
});

it("knows a template that is still to be rendered, and how to lint what it renders to", () => {
  for (const [text, engine] of [
    [
      "{{- range .Values.roles }}\n- rolearn: {{ .arn }}\n{{- end }}",
      "helm template … | aws-auth-map lint -",
    ],
    [
      "{% for node in nodes -%}\n- rolearn: {{ node }}\n{% endfor %}",
      "(Ansible, Jinja): … | aws-auth-map lint -",
    ],
    ["{# nodes #}\n- rolearn: {{ node }}", "(Ansible, Jinja)"],
    [`${"$"}{indent(4, yamlencode(local.roles))}`, "lint what it renders to: … | aws-auth-map lint -"],
    ["<%= roles %>", "lint what it renders to"],
    ["{{ map_roles }}", "lint what it renders to: … | aws-auth-map lint -"],
  ] as const) {
    const found = findingsOf("section-not-list", roles(text));
    expect(found.map(({ data }) => data.found)).toEqual(["template"]);
    expect(found[0]?.message).toContain(`mapRoles is a template (${text.slice(0, 2)}`);
    expect(found[0]?.message).toContain(engine);
  }
});

it("knows the section's own name inside it", () => {
  const list = "  - rolearn: arn:aws:iam::111122223333:role/a\n    username: a";
  expectFindings("section-not-list", roles(`«mapRoles:»\n${list}`), [
    "mapRoles holds the key 'mapRoles' in place of a list: all of its entries are lost, so no node and no role gets in by it; delete the line of that key, and keep the list below it",
  ]);
  expectFindings("section-not-list", roles(`«roles:»\n${list}`), ["write one"]);
});
