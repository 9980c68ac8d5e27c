import { it } from "vitest";
import { expectFindings, expectSilent, expectSuggestion, roles, users } from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds a template with a brace too few", () => {
  expectFindings(
    "unbalanced-template",
    roles(`
      - rolearn: ${dev}
        username: a:«{{SessionName}»
        groups: ['«{AccountID}}»', "b-«{AccountID}»"]
      - rolearn: ${dev}
        username: a:«{{SessionName»-b
      - rolearn: ${dev}
        username: a:«SessionName}}»-b
      - {rolearn: '${dev}', username: 'a «{{ sessionName}»'}
    `),
    Array.from(
      { length: 6 },
      () => /'.*' is plain text, since its braces do not pair up; write \{\{(?:SessionName|AccountID)\}\}$/,
    ),
  );
});

it("finds a brace too many, and says that the others work", () => {
  expectFindings("unbalanced-template", roles(`- {rolearn: "${dev}", username: "a:«{{{SessionName}}}»"}`), [
    "'{{{SessionName}}}' has a brace too many on each side, and those stay in the name; write {{SessionName}}",
  ]);
});

it("finds two braces with an unknown name in them", () => {
  expectFindings("unbalanced-template", users(`- {userarn: "${dev}", username: "a:«{{Foo}»"}`), [
    "a template is a name in two pairs of braces",
  ]);
});

it("is silent about templates that pair up, braces around other words, and what is still to be filled in", () => {
  expectSilent(
    "unbalanced-template",
    roles(`
      - {rolearn: "${dev}", username: "{{SessionName}}-{{ x }}{{AccountID}}"}
      - {rolearn: "${dev}", username: "{team}-a", groups: ["{x", "y}"]}
      - {rolearn: "${dev}", username: "\${SessionName}-a", groups: ["{{ .Values.x }", "{% if x %}"]}
      - {rolearn: "${dev}", username: 'a-{{ "{{SessionName}}" }}'}
    `),
  );
});

it("suggests the template that was meant", () => {
  const text = roles(`- rolearn: ${dev}\n  username: a:{{SessionName}\n  groups: [a]`);
  expectSuggestion("unbalanced-template", text, text.replace("{{SessionName}", "{{SessionName}}"));
});
