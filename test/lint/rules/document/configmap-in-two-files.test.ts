import { describe, expect, it } from "vitest";
import { manifest } from "../../../cli/command.ts";
import { expectSilent, findingsBeside } from "../../marked.ts";

const RULE = "configmap-in-two-files";

const nodes = (name = "eks-node", account = "111122223333") => `
- rolearn: arn:aws:iam::${account}:role/${name}
  username: system:node:{{EC2PrivateDNSName}}
  groups: [system:bootstrappers, system:nodes]`;
const user = (name: string, account = "111122223333") => `
- rolearn: arn:aws:iam::${account}:role/${name}
  username: ${name}
  groups: [viewers]`;

const map = manifest({ mapRoles: nodes() + user("alice") });
const people = manifest({ mapRoles: user("bob") });

const find = (own: string, files: Readonly<Record<string, string>>, text = map) =>
  findingsBeside(RULE, text, files, own);

describe("configmap-in-two-files finds", () => {
  it("two files of one folder, in each of them", () => {
    expect(find("aws-auth.yaml", { "people.yaml": people })).toEqual([
      "error at aws-auth: people.yaml:4 is this ConfigMap too: the one that is applied last replaces the other, and the entries of that are lost; keep all entries in one file",
    ]);
    expect(find("people.yaml", { "aws-auth.yaml": map }, people)).toHaveLength(1);
  });

  it.each([
    ["nodes.yaml", "users.yaml"],
    ["01-aws-auth-nodes.yaml", "01-aws-auth-team-x.yaml"],
    ["01-nodes.yaml", "02-people.yaml"],
    ["aws-auth.yaml", "aws-auth.json"],
    ["k8s/aws-auth.yaml", "k8s/configmap.yml"],
    ["./aws-auth.yaml", "aws-auth-karpenter.yaml"],
  ])("%s and %s", (own, other) => {
    expect(find(own, { [other]: people })).toHaveLength(1);
  });

  it("files with names of their own that map the nodes of one cluster", () => {
    expect(find("zulu.yaml", { "yankee.yaml": manifest({ mapRoles: nodes() }) })).toHaveLength(1);
  });

  it("several others, of which it names the first", () => {
    const files = { "people.yaml": people, "team.yaml": manifest({ mapRoles: user("carol") }) };
    expect(find("aws-auth.yaml", files)).toEqual([
      expect.stringContaining("people.yaml:4 and 1 more is this ConfigMap too"),
    ]);
  });

  it("two files that one kustomization takes from different folders", () => {
    const kustomization = "resources:\n  - nodes/aws-auth.yaml\n  - ./people/aws-auth.yaml\n";
    const files = { "people/aws-auth.yaml": people, "kustomization.yaml": kustomization };
    expect(find("nodes/aws-auth.yaml", files)).toHaveLength(1);
  });
});

describe("configmap-in-two-files is silent", () => {
  it("without neighbours", () => expectSilent(RULE, map));

  it.each([
    ["overlays/prod/aws-auth.yaml", "overlays/dev/aws-auth.yaml"],
    ["base/aws-auth.yaml", "overlays/prod/aws-auth.yaml"],
    ["clusters/a.yaml", "clusters/b/aws-auth.yaml"],
    ["aws-auth.prod.yaml", "aws-auth.dev.yaml"],
    ["aws-auth.yaml", "aws-auth-staging.yaml"],
    ["eu-west-1.yaml", "us-east-1.yaml"],
    ["aws-auth-111122223333.yaml", "aws-auth-444455556666.yaml"],
    ["cluster1.yaml", "cluster2.yaml"],
    ["aws-auth.yaml", "aws-auth-backup.yaml"],
    ["aws-auth.yaml", "aws-auth-patch.yaml"],
    ["alpha.yaml", "omega.yaml"],
    ["a.yaml", "b.yaml"],
    ["001.yaml", "002.yaml"],
    ["clusters/aws-auth.yaml", "clusters/people.yaml"],
    ["awsAuthProd.yaml", "awsAuthTest.yaml"],
  ])("about %s and %s, which are told apart", (own, other) => {
    expect(find(own, { [other]: people })).toEqual([]);
  });

  it("about maps of different accounts, or with different nodes", () => {
    const ofOther = manifest({ mapRoles: user("bob", "444455556666") });
    expect(find("aws-auth.yaml", { "people.yaml": ofOther })).toEqual([]);
    expect(find("aws-auth.yaml", { "people.yaml": manifest({ mapRoles: nodes("other") }) })).toEqual([]);
  });

  it("about maps that labels, annotations or comments tell apart", () => {
    const labelled = (text: string, cluster: string) =>
      text.replace("  name: aws-auth\n", `  name: aws-auth\n  labels: {example.com/cluster: ${cluster}}\n`);
    expect(find("a.yaml", { "people.yaml": labelled(people, "b") }, labelled(map, "a"))).toEqual([]);
    expect(find("aws-auth.yaml", { "people.yaml": labelled(people, "a") }, labelled(map, "a"))).toHaveLength(
      1,
    );
    expect(find("a.yaml", { "people.yaml": `# cluster: b\n${people}` }, `# cluster: a\n${map}`)).toEqual([]);
    expect(find("a.yaml", { "people.yaml": `# the dev people\n${people}` }, `# for prod\n${map}`)).toEqual(
      [],
    );
  });

  it("about a copy that says the same", () => {
    expect(find("aws-auth.yaml", { "people.yaml": map })).toEqual([]);
  });

  it("about a patch, and a file that a kustomization does not take beside the other", () => {
    const patch = people.replace("kind: ConfigMap\n", "");
    expect(find("aws-auth.yaml", { "people.yaml": patch })).toEqual([]);
    for (const text of [
      "resources: [aws-auth.yaml]\npatches: [{path: people.yaml}]\n",
      "resources: [aws-auth.yaml]\npatchesStrategicMerge: [people.yaml]\n",
      "resources: [aws-auth.yaml]\n",
    ]) {
      expect(find("aws-auth.yaml", { "people.yaml": people, "kustomization.yaml": text })).toEqual([]);
    }
  });

  it("about a folder with the maps of many clusters", () => {
    const many = Array.from({ length: 25 }, (_, index) => {
      const letters = String.fromCharCode(97 + index);
      return [`${letters}.yaml`, manifest({ mapRoles: user(letters) })] as const;
    });
    expect(find("aws-auth.yaml", Object.fromEntries(many))).toEqual([]);
  });
});
