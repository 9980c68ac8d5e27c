import { it } from "vitest";
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
