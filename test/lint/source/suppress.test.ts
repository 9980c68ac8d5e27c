import { describe, expect, it } from "vitest";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { readSources } from "../../../src/sources/sources.ts";
import { sources } from "../../sources/lint-form.ts";

const ROLE = 'rolearn = "arn:aws:iam::111122223333:role/ci/deployer"';

function terraform(above: string, behind = ""): string {
  return `resource "kubernetes_config_map_v1_data" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapUsers = "[]"
    mapRoles = yamlencode([{
      ${above}
      ${ROLE}${behind}
      username = "ci"
      groups   = ["ci"]
    }])
  }
}
`;
}

async function lint(text: string, file = "main.tf", options = {}) {
  const read = await readSources({ file, text }, sources);
  const reports = read.map(({ reading }) => lintSource(reading, options));
  return {
    findings: reports.flatMap(({ findings }) => findings).map(({ rule }) => rule),
    suppressed: reports
      .flatMap(({ suppressed }) => suppressed)
      .map(({ rule, suppression }) => [rule, suppression]),
  };
}

describe("a comment in Terraform", () => {
  it.each([
    ["above the line", terraform("# aws-auth-map-disable-next-line role-path -- moved soon")],
    ["on the line", terraform("", " # aws-auth-map-disable-line role-path -- moved soon")],
    ["for the file", `# aws-auth-map-disable role-path -- moved soon\n${terraform("")}`],
  ])("suppresses a finding: %s", async (_, text) => {
    expect((await lint(terraform(""))).findings).toContain("role-path");
    const { findings, suppressed } = await lint(text);
    expect(findings).not.toContain("role-path");
    expect(suppressed).toEqual([["role-path", expect.objectContaining({ reason: "moved soon" })]]);
  });

  it("counts for nothing where comments are ignored, refused, or need a reason", async () => {
    const bare = terraform("# aws-auth-map-disable-next-line role-path");
    expect((await lint(bare, "main.tf", { inlineSuppressions: false })).findings).toContain("role-path");
    for (const inlineSuppressions of [false, "with-reason"]) {
      const { findings } = await lint(bare, "main.tf", { config: { inlineSuppressions } });
      expect(findings).toContain("role-path");
    }
  });

  it("never suppresses what the configuration asks for", async () => {
    const config = { rules: { "role-path": "error" } };
    const text = terraform("# aws-auth-map-disable-next-line role-path -- moved soon");
    expect((await lint(text, "main.tf", { config })).findings).toContain("role-path");
  });
});

it("a comment in a heredoc suppresses a finding of its text", async () => {
  const script = (comment: string) => `kubectl apply -f - <<'END'
apiVersion: v1
kind: ConfigMap
metadata: {name: aws-auth, namespace: kube-system}
data:
  mapUsers: |
    ${comment}
    - userarn: arn:aws:iam::111122223333:user/ann
      username: ann
END
`;
  expect((await lint(script("# ann"), "a.sh")).findings).toContain("no-groups");
  const reason = "# aws-auth-map-disable-next-line no-groups -- she only looks";
  expect((await lint(script(reason), "a.sh")).findings).not.toContain("no-groups");
});
