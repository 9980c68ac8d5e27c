import { it } from "vitest";
import type { LintConfig } from "../../../../src/lint/config/config.ts";
import { expectFindings, expectSilent, roles } from "../../marked.ts";

const path = "arn:aws:iam::111122223333:role/a/b";

it("finds suppressions that suppress nothing, name no rule, or name one that does not exist", () => {
  expectFindings(
    "unused-suppression",
    roles(`
      # aws-auth-map-disable «role-path»
      # aws-auth-map-disable-next-line «role-pth» -- a reason
      - rolearn: x
        username: x «# aws-auth-map-disable-line»
    `),
    ["role-path finds nothing there", "did you mean 'role-path'?", "it names no rule"],
  );
});

it("is silent about suppressions that are used", () => {
  expectSilent("unused-suppression", roles(`# aws-auth-map-disable-next-line role-path\n- rolearn: ${path}`));
  expectSilent(
    "unused-suppression",
    roles(`- rolearn: ${path} # aws-auth-map-disable-line role-path -- why`),
  );
  expectSilent("unused-suppression", `# aws-auth-map-disable role-path\n${roles(`- rolearn: ${path}`)}`);
});

it("can itself be switched off", () => {
  expectSilent("unused-suppression", roles("- rolearn: x # aws-auth-map-disable-line role-path"), {
    rules: { "unused-suppression": "off" },
  });
});

it("finds suppressions that the configuration does not allow, or whose reason it misses", () => {
  const text = roles(`
    # aws-auth-map-disable «role-path» «unused-suppression» -- why
    - rolearn: ${path}
  `);
  expectFindings(
    "unused-suppression",
    text,
    [
      "no comment can switch role-path off, unless the configuration makes it suppressible",
      /no comment can switch unused-suppression off$/,
    ],
    { rules: { "role-path": { suppressible: false } } },
  );
  const comment = (config: LintConfig, message: string) =>
    expectFindings(
      "unused-suppression",
      roles(`«# aws-auth-map-disable role-path»\n- rolearn: ${path}`),
      [message],
      config,
    );
  comment({ inlineSuppressions: "with-reason" }, "the configuration asks for a reason");
  comment({ inlineSuppressions: false }, "the configuration allows no comment to suppress findings");
});

it("is silent about rules that are off, also where they could not be suppressed", () => {
  expectSilent("unused-suppression", roles("- rolearn: x # aws-auth-map-disable-line denied-arns"));
});
