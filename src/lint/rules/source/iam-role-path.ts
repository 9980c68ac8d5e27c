import { defineRule } from "../../engine/rule.ts";
import { slipsOf } from "../../knowledge/slips.ts";

/** `role-path` sees a path that is written into an ARN. Here it comes with the ARN of a role of the same text. */
export const iamRolePath = defineRule({
  name: "iam-role-path",
  description: "the ARN of a role that has a path in the same text, which matches no session",
  level: "error",
  fixes: true,
  messages: {
    path: ({ role, path, right }: { role: string; path: string; right: string }) =>
      `the role ${role} has the path ${path}, and STS leaves it out of its sessions' ARNs, so this matches no one; write ${right}`,
  },
  check(_document, report, _options, { slips }) {
    for (const { span, data, fix } of slipsOf(slips, "iam-role-path")) {
      const { role: named, right: given, path } = data;
      const role = String(named);
      const right = given === undefined ? inTerraform(role) : String(given);
      report(span, { found: "path", role, path: String(path), right }, { fix });
    }
  },
});

/**
 * What comes before the path, and the name. To cut the path out by `replace` does harm: Terraform takes a text between two
 * slashes, as a path is one, for a regular expression.
 * Source: https://developer.hashicorp.com/terraform/language/functions/replace
 */
function inTerraform(address: string): string {
  const role = address.replace(/^(?:module\.[^.]+\.)+/, "");
  return `"\${split("/", ${role}.arn)[0]}/\${${role}.name}"`;
}
