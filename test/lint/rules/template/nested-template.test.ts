import { it } from "vitest";
import { expectFindings, expectSilent, roles, users } from "../../marked.ts";

const dev = "arn:aws:iam::111122223333:role/dev";

it("finds a template in a second pair of braces, and says which templates a session's name can make of it", () => {
  expectFindings(
    "nested-template",
    roles(`
      - {rolearn: "${dev}", username: "a:«{{{{SessionName}}}}»"}
      - {rolearn: "${dev}", username: "x", groups: ["«{{{{SessionNameRaw}}}}»:g"]}
      - {rolearn: "${dev}", username: "a:«{{Session{{SessionName}}Raw}}»"}
    `),
    [
      /in '\{\{\{\{SessionName\}\}\}\}' a session can be named so that it makes \{\{SessionNameRaw\}\} or \{\{AccessKeyID\}\}, which is replaced too/,
      /so that it makes \{\{AccessKeyID\}\}, which/,
      /so that it makes \{\{SessionNameRaw\}\}, which/,
    ],
  );
});

it("finds one that an empty session name makes", () => {
  expectFindings(
    "nested-template",
    users(`- {userarn: "arn:aws:iam::111122223333:user/ann", username: "«{{Access{{SessionName}}KeyID}}»"}`),
    [/a user has no session, so '\{\{Access\{\{SessionName\}\}KeyID\}\}' becomes \{\{AccessKeyID\}\}, which/],
  );
});

it("says that the braces stay where only an empty name would make one, since a role's session has a name", () => {
  expectFindings(
    "nested-template",
    roles(`- {rolearn: "${dev}", username: "«{{Access{{SessionName}}KeyID}}»"}`),
    [/EKS replaces only the template inside/],
  );
});

it("says that the braces stay where no template comes of it", () => {
  expectFindings(
    "nested-template",
    roles(`
      - {rolearn: "${dev}", username: "«{{Session{{SessionName}}Name}}»"}
      - {rolearn: "${dev}", username: "«{{{{AccountID}}SessionName}}»-«{{{{AccessKeyID}}}}»"}
      - {rolearn: "${dev}", username: "«{{ {{AccountID}}-{{SessionName}} }}»"}
    `),
    Array.from({ length: 4 }, () => /EKS replaces only the template inside, and the braces around it stay/),
  );
});

it("is silent about templates beside each other, single braces, unknown names, and what is still to be filled in", () => {
  expectSilent(
    "nested-template",
    roles(`
      - {rolearn: "${dev}", username: "{{SessionName}}-{{AccountID}}"}
      - {rolearn: "${dev}", username: "{{{SessionName}}}", groups: ["{{Session{{Name}}}}", "{{SessionName}}}}"]}
      - {rolearn: "${dev}", username: 'a-{{ "{{SessionName}}" }}'}
    `),
  );
});
