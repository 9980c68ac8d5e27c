// What the manifests that people have published say, and that their roles' sessions find their entries.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createMapper, encodeAwsAuth, parseAwsAuth } from "../src/exports/index.ts";
import { said } from "./said.ts";

const folder = new URL("fixtures/real-world/", import.meta.url);
const files = readdirSync(folder).sort();
const read = (file: string) => parseAwsAuth(readFileSync(new URL(file, folder), "utf8"));

it("every real manifest says what this table says", () => {
  const table = files.map((file) => {
    const { roles, users, accounts, problems } = read(file);
    const line = (arn: string, username: string, groups: readonly string[]) =>
      `  ${arn.replace("arn:aws:iam::", "")} → ${username} [${groups.join(", ")}]`;
    return [
      `${file} ${[...problems.map(({ code }) => code), ...accounts].join(" ")}`.trim(),
      ...roles.map(({ roleArn = "sso", username, groups }) => line(roleArn, username, groups)),
      ...users.map(({ userArn, username, groups }) => line(`(user) ${userArn}`, username, groups)),
    ].join("\n");
  });
  expect(table.join("\n")).toMatchInlineSnapshot(`
    "01.yaml
      111107000021:role/eksctl-multi-Cluster-nodegroup-dg--NodeInstanceRole-E4wGDEk1bS6K → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    02.yaml
      111114000042:role/jupyter-dev-nodes-NodeInstanceRole-10WH3Z4GKG7SC → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    03.yaml
      INSTANCE_ROLE_ARN → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      USER_ACCESS_ROLE_ARN → user-access-role [system:masters]
    04.yaml
      INSTANCE_ROLE_ARN → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    05.yaml
      us-west-2:role/osl-cluster-hub-instance → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      us-west-2:role/osl-cluster-sar_1-instance → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      us-west-2:role/osl-cluster-sar_2-instance → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      us-west-2:role/osl-cluster-gpu-instance → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      USER_ACCESS_ROLE_ARN → user-access-role [system:masters]
    06.yaml
      111114000042:role/jupyter-dev-worker-nodes-NodeInstanceRole-2YUPRLRZ52FA → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    07.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-kNUgP5KLLPMV → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    08.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-jZ6KEEjSmBDz → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    09.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-jZ6KEEjSmBDz → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    10.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-jZ6KEEjSmBDz → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    11.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-jZ6KEEjSmBDz → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    12.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-BKET9OcbscFl → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    13.yaml
      111121000063:role/eksctl-expense-nodegroup-expense-NodeInstanceRole-kNUgP5KLLPMV → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111121000063:user/bhavya → bhavya [default-trainee]
    14.yaml
      111128000084:role/eks-sandbox-nodes-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    15.yaml
      111135000105:role/eksctl-mpm-nodegroup-standard-work-NodeInstanceRole-u9O9QvFivBjm → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111135000105:user/daniel → daniel [system:masters]
      (user) 111135000105:user/yannick → yannick [system:masters]
    16.yaml
      111142000126:role/eks-node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    17.yaml
      111142000126:role/eks-node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    18.yaml
      111149000147:role/takeon-dev-stack-NodeInstanceRole-VCQY83J1O8L4 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    19.yaml
      111149000147:role/takeon-dev-node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    20.yaml
      111149000147:role/node-stack-NodeInstanceRole-1GCJ8ETD6WEDK → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111149000147:role/takeon-eks-role → admin:{{SessionName}} [system:masters]
    21.yaml
      111149000147:role/takeon-dev-node-stack-NodeInstanceRole-1GCJ8ETD6WEDK → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111149000147:role/takeon-eks-role → admin:{{SessionName}} [system:masters]
    22.yaml
      111149000147:role/takeon-dev-node-stack-NodeInstanceRole-XNGCAS25KS19 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    23.yaml
      \${var.accountID}:role/node-stack-NodeInstanceRole-1GCJ8ETD6WEDK → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      \${var.accountID}:role/takeon-eks-role → admin:{{SessionName}} [system:masters]
    24.yaml
      111156000168:role/takeon-dev-sandbox-node-stack-NodeInstanceRole-V9L4OF9XSDV9 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111156000168:role/takeon-eks-role → admin:{{SessionName}} [system:masters]
    25.yml
      111149000147:role/node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    26.yml
      \${var.accountID}:role/node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    27.yml
      111156000168:role/takeon-dev-sandbox-node-stack-NodeInstanceRole-1T8HM1EKNBQ75 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111156000168:role/takeon-eks-role → admin:{{SessionName}} [system:masters]
    28.yaml
      111163000189:role/vault-eks-node-group → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111163000189:user/jmickey → jmickey [system:masters]
    29.yaml
      111170000210:role/node_group-eks-node-group-2022042116291995690000000c → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111170000210:role/worker-group-spot-1-eks-node-group-2022042116291991440000000a → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111170000210:user/chseki → chseki [system:masters]
    30.yaml
      111177000231:role/eks-node-group-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111177000231:role/<IAM-ROLE-USED-BY-KUBERNETES-PROVIDER> → admin [system:masters]
    31.yml
      111184000252:role/eksctl-hello-terra-bkr-nodegroup-NodeInstanceRole-ZOTNHANVXKWU → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    32.yml
      111184000252:role/hello-protos-eks-node-group-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111184000252:role/hello-protos-build-role → codebuild [system:masters]
    33.yml
      111191000273:role/hello-cody-eks-node-group-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111191000273:role/hello-cody-build-role → codebuild [system:masters]
    34.yaml
      111198000294:role/fastfood-lambda-github-role → github-actions [system:masters]
    35.yaml
      111198000294:role/fastfood-lambda-github-role → github-actions [system:masters]
      111198000294:role/EKS-node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111198000294:root → root [system:masters]
    36.yaml
      111198000294:role/fastfood-lambda-github-role → github-actions [system:masters]
      111198000294:role/EKS-node-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    37.yml
      111205000315:role/KarpenterNodeRole → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111205000315:role/eksctl-vagrant-karpenter-demo-nod-NodeInstanceRole-W01URINTS27 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111205000315:role/KarpenterNodeRole-vagrant-karpenter-demo → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    38.yml
      111212000336:role/KarpenterNodeRole → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111212000336:role/eksctl-karpenter-demo-nodegroup-k-NodeInstanceRole-S9GKNUVKIORC → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111212000336:role/KarpenterNodeRole-karpenter-demo → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    39.yml
      111219000357:role/KarpenterNodeRole → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111219000357:role/eksctl-karpenter-nonprod-nodegrou-NodeInstanceRole-1LAN2WC6U82C0 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      111219000357:role/KarpenterNodeRole-karpenter-nonprod → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    40.yml
      \${AWS_ACCOUNT_ID}:role/KarpenterNodeRole → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      \${AWS_ACCOUNT_ID}:role/\${get_nodeinstance_role_name} → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      \${AWS_ACCOUNT_ID}:role/KarpenterNodeRole-\${CLUSTER_NAME} → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    41.yml
      REPLACE_AWS_ACCOUNT_ID:role/KarpenterNodeRole → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      REPLACE_AWS_ACCOUNT_ID:role/REPLACE_NODEINSTANCE_ROLE → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      REPLACE_AWS_ACCOUNT_ID:role/KarpenterNodeRole-REPLACTE_CLUSTER_NAME → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    42.yaml
      111226000378:role/eksctl-paw-eks-cluster-course-dev-NodeInstanceRole-B4Q2BRCUKVM6 → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111226000378:user/paw-infrastructure-user → paw-infrastructure-user [system:masters]
      (user) 111226000378:user/paw-ci-cd → paw-ci-cd [system:masters]
      (user) 111226000378:user/paw-developer-1 → paw-developer-1 [k8s-read-production-role]
    43.yml
      111233000399:role/it-dev-eks-nodegroup-role → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    44.yaml
      111240000420:role/eksctl-clo835-nodegroup-nodegroup-NodeInstanceRole-AYCNPMP9YE4F → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111240000420:user/clo835 → clo835admins []
    45.yaml
      111240000420:role/eksctl-clo835-nodegroup-nodegroup-NodeInstanceRole-AYCNPMP9YE4F → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
      (user) 111240000420:user/clo835 → clo835 []
    46.yaml
      111247000441:role/terraform-eks-node → system:node:{{EC2PrivateDNSName}} [system:bootstrappers, system:nodes]
    47.yaml
      (user) 111254000462:user/github-ci → github-ci [system:masters]"
  `);
});

describe.each(files)("%s", (file) => {
  const awsAuth = read(file);
  const mapper = createMapper(awsAuth, { ec2PrivateDnsName: (id) => `dns-of-${id}` });
  const plain = awsAuth.roles.flatMap(({ roleArn = "" }) => {
    const [, account, name] = /^arn:aws:iam::([^:]+):role\/([^/]+)$/.exec(roleArn) ?? [];
    return account === undefined || name === undefined ? [] : [{ roleArn, account, name }];
  });

  it("gives a session of each role without a path its last entry, filled in", () => {
    for (const { roleArn, account, name } of plain) {
      const session = "i-0123456789abcdef0";
      const entry = awsAuth.roles.findLast((role) => role.roleArn?.toLowerCase() === roleArn.toLowerCase());
      expect(
        mapper.resolve({
          Arn: `arn:aws:sts::${account}:assumed-role/${name}/${session}`,
          Account: account,
          UserId: `AROAEXAMPLE:${session}`,
          AccessKeyId: "ASIAEXAMPLE",
        }),
      ).toMatchObject({
        mapped: true,
        username: entry?.username
          .replace("{{EC2PrivateDNSName}}", `dns-of-${session}`)
          .replace("{{SessionName}}", session),
        groups: entry?.groups,
        mapping: entry,
      });
    }
  });

  it("reads back the same when it is written anew", () => {
    expect(said(parseAwsAuth(encodeAwsAuth(awsAuth)))).toEqual({ ...said(awsAuth), problems: [] });
  });
});

it("all roles of the real manifests but four placeholders are plain ones, so the sessions above are not few", () => {
  const arns = files.flatMap((file) => read(file).roles.map(({ roleArn = "" }) => roleArn));
  expect(arns).toHaveLength(70);
  expect(arns.filter((arn) => !/^arn:aws:iam::[^:]+:role\/[^/]+$/.test(arn))).toEqual([
    "INSTANCE_ROLE_ARN",
    "USER_ACCESS_ROLE_ARN",
    "INSTANCE_ROLE_ARN",
    "USER_ACCESS_ROLE_ARN",
  ]);
});
