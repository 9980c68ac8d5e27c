// Comments that suppress findings in files that are no manifests.
import { expect, it } from "vitest";
import { loadHclParser } from "../../../src/cli/input/hcl-parser.ts";
import type { LintOptions } from "../../../src/lint/lint-options.ts";
import { lintSource } from "../../../src/lint/source/lint-source.ts";
import { createSources, readSources } from "../../../src/sources/sources.ts";

async function lintText(file: string, text: string, options: LintOptions = {}) {
  const read = await readSources({ file, text }, createSources({ hclParser: loadHclParser }));
  const reports = read.map(({ reading }) => lintSource(reading, options));
  const ofRolePath = ({ rule }: { readonly rule: string }) => rule === "role-path";
  return {
    found: reports.flatMap(({ findings }) => findings.filter(ofRolePath).map(({ line }) => line)),
    suppressed: reports.flatMap(({ suppressed }) =>
      suppressed.filter(ofRolePath).map(({ line, suppression }) => [line, suppression]),
    ),
  };
}

const ENTRY = "arn: arn:aws:iam::111122223333:role/team/dev";
const clusterConfig = (entries: string) => `apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
metadata: { name: prod, region: eu-west-1 }
iamIdentityMappings:
${entries}`;
const ABOVE = clusterConfig(`  # aws-auth-map-disable-next-line role-path -- until May
  # what it is for
  - ${ENTRY}
    username: dev
  - ${ENTRY}2
    username: dev2
`);

it("a comment in an eksctl ClusterConfig is for the next line that is not a comment", async () => {
  const { found, suppressed } = await lintText("cluster.yaml", ABOVE);
  expect(suppressed).toEqual([[7, { line: 5, reason: "until May" }]]);
  expect(found).toEqual([9]);
});

it("a comment behind a value is for its own line, and one for the file is for all of it", async () => {
  const behind = clusterConfig(`  - ${ENTRY} # aws-auth-map-disable-line role-path\n    username: dev\n`);
  expect(await lintText("cluster.yaml", behind)).toEqual({ found: [], suppressed: [[5, { line: 5 }]] });
  const whole = await lintText("cluster.yaml", `# aws-auth-map-disable role-path\n${ABOVE}`);
  expect(whole.found).toEqual([]);
});

it("text inside a value is no comment", async () => {
  const quoted = clusterConfig(
    `  - ${ENTRY}\n    username: dev\n    groups: ["a # aws-auth-map-disable role-path"]\n`,
  );
  expect(await lintText("cluster.yaml", quoted)).toEqual({ found: [5], suppressed: [] });
});

it("a comment in a script's heredoc, or above a command, is told with its line in the script", async () => {
  const script = `#!/bin/bash
cat <<EOF | kubectl apply -f -
apiVersion: v1
kind: ConfigMap
metadata: { name: aws-auth, namespace: kube-system }
data:
  mapRoles: |
    # aws-auth-map-disable-next-line role-path -- a
    - rol${ENTRY.replace("arn:", "earn:")}
      username: dev
EOF
# aws-auth-map-disable-next-line role-path -- b
eksctl create iamidentitymapping --cluster c --arn arn:aws:iam::111122223333:role/a/b --group g
`;
  const { found, suppressed } = await lintText("deploy.sh", script);
  expect(found).toEqual([]);
  expect(suppressed).toEqual([
    [9, { line: 8, reason: "a" }],
    [13, { line: 12, reason: "b" }],
  ]);
});

it("what the configuration asks for, no comment suppresses", async () => {
  const config = { rules: { "role-path": "error" } } as const;
  expect((await lintText("cluster.yaml", ABOVE, { config })).found).toEqual([7, 9]);
  const withReason = { inlineSuppressions: "with-reason" } as const;
  const without = ABOVE.replace(" -- until May", "");
  expect((await lintText("cluster.yaml", without, { config: withReason })).found).toEqual([7, 9]);
  expect((await lintText("cluster.yaml", ABOVE, { inlineSuppressions: false })).found).toEqual([7, 9]);
});

const terraform = (lines: string) => `resource "kubernetes_config_map" "aws_auth" {
  metadata {
    name      = "aws-auth"
    namespace = "kube-system"
  }
  data = {
    mapRoles = yamlencode([
      {
        ${lines}
        rolearn  = "arn:aws:iam::111122223333:role/team/dev"
        username = "dev"
        groups   = ["devs"]
      },
    ])
  }
}
`;

it.each(["#", "//"])("a comment in Terraform begins with %s", async (sign) => {
  const text = terraform(
    `${sign} aws-auth-map-disable-next-line role-path -- until May\n        ${sign} more`,
  );
  const { found, suppressed } = await lintText("main.tf", text);
  expect(found).toEqual([]);
  expect(suppressed).toEqual([[11, { line: 9, reason: "until May" }]]);
});

it("text in quotes is no comment in Terraform either", async () => {
  const text = terraform('note = "a # aws-auth-map-disable role-path"');
  expect(await lintText("main.tf", text)).toEqual({ found: [10], suppressed: [] });
});
