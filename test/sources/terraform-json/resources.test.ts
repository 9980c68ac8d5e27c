import { describe, expect, it } from "vitest";
import { plain, shown } from "../../../src/sources/model/plain.ts";
import { createSources, readSources } from "../../../src/sources/sources.ts";
import { awsAuth, change, contents, data, messages, readPlan, ref } from "./reading.ts";

const DEV = "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n";
const MANIFEST = `apiVersion: v1
kind: ConfigMap
metadata:
  name: aws-auth
  namespace: default
data:
  mapRoles: |
    - rolearn: arn:aws:iam::111122223333:role/dev
      username: dev
`;
const ofText = (address: string, attributes: Record<string, unknown>) =>
  readPlan([change(address, { after: attributes })]);

describe("kubernetes_manifest", () => {
  const manifest = {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: { name: "aws-auth", namespace: "kube-system" },
    data: { mapRoles: DEV },
  };

  it("is the object itself", async () => {
    const reading = await ofText("kubernetes_manifest.a", { manifest, object: null });
    expect(contents(reading)).toEqual({ "kubernetes_manifest.a": manifest });
  });

  it("of another object is left out", async () => {
    const other = { ...manifest, metadata: { name: "aws-auth-copy" }, data: {} };
    expect((await ofText("kubernetes_manifest.aws_auth", { manifest: other })).documents).toEqual([]);
  });

  it("that is not known is aws-auth where it is called so", async () => {
    const unknown = (address: string) =>
      readPlan([change(address, { after: {}, after_unknown: { manifest: true } })]);
    expect(data(await unknown("kubernetes_manifest.aws_auth"))).toEqual({
      "kubernetes_manifest.aws_auth": { "...": ref("kubernetes_manifest.aws_auth.manifest") },
    });
    expect((await unknown("kubernetes_manifest.app")).documents).toEqual([]);
  });
});

describe("kubectl_manifest", () => {
  it("is the text of its manifest", async () => {
    const [document] = (await ofText("kubectl_manifest.a", { yaml_body: MANIFEST })).documents;
    expect(document?.content.kind === "text" && shown(document.content)).toBe(MANIFEST);
  });

  it("is in the namespace that overrides the manifest's", async () => {
    const reading = await ofText("kubectl_manifest.a", {
      yaml_body: MANIFEST,
      override_namespace: "kube-system",
    });
    expect(contents(reading)["kubectl_manifest.a"]).toMatchObject({
      metadata: { name: "aws-auth", namespace: "kube-system" },
      data: { mapRoles: DEV },
    });
  });
});

describe("a text with an aws-auth manifest", () => {
  it.each([
    ["local_file.a", { content: MANIFEST, filename: "aws-auth.yaml" }],
    ["null_resource.a", { triggers: { manifest: MANIFEST } }],
    ["terraform_data.a", { input: [MANIFEST] }],
  ])("is read from %s", async (address, attributes) => {
    const [document, ...more] = (await ofText(address, attributes)).documents;
    expect(document?.content && plain(document.content)).toBe(MANIFEST);
    expect(more).toEqual([]);
  });

  it("is read once, where a template is written into a file", async () => {
    const reading = await readPlan([
      change("data.template_file.aws_auth", { actions: ["read"], after: { rendered: MANIFEST } }),
      change("local_file.aws_auth", { after: { content: MANIFEST } }),
    ]);
    expect(reading.documents.map(({ name }) => name)).toEqual(["data.template_file.aws_auth"]);
  });

  it("is not one that only mentions it", async () => {
    expect(
      (await ofText("local_file.a", { content: "# see the aws-auth ConfigMap\nkind: Secret\n" })).documents,
    ).toEqual([]);
  });
});

describe("a script in a resource", () => {
  const apply = `cat <<EOF | kubectl apply -f -\n${MANIFEST}EOF\n`;

  it("is read by its heredoc, at its place in the plan", async () => {
    const reading = await ofText("null_resource.a", { triggers: { command: apply } });
    const [document, ...more] = reading.documents;
    expect(document).toMatchObject({ name: "null_resource.a", isAddress: true, isGenerated: true });
    expect(more).toEqual([]);
    const [piece] = document?.content.kind === "text" ? document.content.pieces : [];
    if (piece === undefined || "hole" in piece) throw new Error("not written");
    const { text } = reading.text.files[0] ?? { text: "" };
    const at = piece.toFile(piece.text.indexOf("rolearn"));
    expect(text.slice(at, at + 20)).toBe("rolearn: arn:aws:iam");
  });

  it("makes no script of the plan: no other source is asked", async () => {
    const plan = {
      format_version: "1.2",
      resource_changes: [change("null_resource.a", { after: { triggers: { command: apply } } })],
    };
    const found = await readSources({ file: "plan.json", text: JSON.stringify(plan) }, createSources());
    expect(found.map(({ source }) => source.name)).toEqual(["terraform-plan"]);
    expect(found[0]?.reading.documents).toHaveLength(1);
  });

  it("is read once where terraform_data gives it out again", async () => {
    const reading = await ofText("terraform_data.a", { input: apply, output: apply });
    expect(reading.documents).toHaveLength(1);
  });

  it("that maps by commands adds entries", async () => {
    const command = `eksctl create iamidentitymapping --cluster prod --arn arn:aws:iam::111122223333:role/dev --username dev\n# aws-auth\n`;
    const reading = await ofText("null_resource.a", { triggers: { command } });
    expect(reading.documents.map(({ name, isPart }) => [name, isPart])).toEqual([
      ["null_resource.a", "entries"],
    ]);
  });
});

describe("helm_release", () => {
  it("is searched for a ConfigMap's object, a manifest's text, and sections", async () => {
    const sections =
      "auth:\n  mapRoles:\n  - rolearn: arn:aws:iam::111122223333:role/dev\n    groups: [dev]\n";
    const object = `extraObjects:\n- ${MANIFEST.replaceAll("\n", "\n  ")}`;
    const text = `extra: |\n  ${MANIFEST.replaceAll("\n", "\n  ")}`;
    for (const [values, expected] of [
      [sections, { mapRoles: [{ rolearn: "arn:aws:iam::111122223333:role/dev", groups: ["dev"] }] }],
      [object, { mapRoles: DEV }],
    ] as const) {
      expect(data(await ofText("helm_release.a", { values: ["replicas: 2\n", values] }))).toEqual({
        "helm_release.a": expected,
      });
    }
    const [document] = (await ofText("helm_release.a", { values: [text] })).documents;
    expect(document?.content && plain(document.content)).toBe(MANIFEST);
  });

  it("is read where a section is set as a whole, and says where only a part of one is", async () => {
    const reading = await ofText("helm_release.a", {
      set: [
        { name: "auth.mapRoles", value: DEV },
        { name: "auth.mapUsers[0].userarn", value: "arn:aws:iam::111122223333:user/dev" },
        { name: "replicas", value: "2" },
      ],
    });
    expect(data(reading)).toEqual({ "helm_release.a": { mapRoles: DEV } });
    expect(messages(reading)).toEqual([
      "auth.mapUsers[0].userarn is set alone in helm_release.a, and not read: write all of mapUsers in values",
    ]);
  });

  it("says that values are not YAML", async () => {
    const reading = await ofText("helm_release.aws_auth", { values: ["mapRoles: [\n"] });
    expect(messages(reading)).toEqual([
      "the values of helm_release.aws_auth are not YAML, so aws-auth in them is not read: correct them",
    ]);
    expect(reading.problems?.[0]?.isLoss).toBe(true);
  });
});

describe("access entries", () => {
  const role = "arn:aws:iam::111122223333:role/ops";
  const entry = { cluster_name: "prod", principal_arn: role, kubernetes_groups: ["ops"], user_name: null };
  const policy_arn = "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy";
  const association = {
    cluster_name: "prod",
    principal_arn: role,
    policy_arn,
    access_scope: [{ type: "cluster" }],
  };

  it("have the policies of the same principal in the same cluster", async () => {
    const reading = await readPlan([
      change('module.eks.aws_eks_access_entry.this["ops"]', { after: { ...entry, type: "STANDARD" } }),
      change('module.eks.aws_eks_access_policy_association.this["ops_view"]', { after: association }),
      change("aws_eks_access_policy_association.other", { after: { ...association, cluster_name: "dev" } }),
    ]);
    const [read, ...more] = reading.accessEntries ?? [];
    expect(more).toEqual([]);
    expect(read?.name).toBe('module.eks.aws_eks_access_entry.this["ops"]');
    expect(
      [read?.cluster, read?.principalArn, read?.type, read?.groups].map((each) => each && plain(each)),
    ).toEqual(["prod", role, "STANDARD", ["ops"]]);
    expect(read?.username).toBeUndefined();
    expect(
      read?.policies.map(({ policyArn, scope }) => [policyArn, scope].map((each) => each && plain(each))),
    ).toEqual([[policy_arn, { type: "cluster" }]]);
    expect(reading.associations?.map(({ name }) => name)).toEqual([
      "aws_eks_access_policy_association.other",
    ]);
  });

  it("take a policy whose cluster is not known, where there is one entry for the principal", async () => {
    const { cluster_name: _, ...rest } = association;
    const unknown = change("aws_eks_access_policy_association.a", {
      after: rest,
      after_unknown: { cluster_name: true },
    });
    const one = await readPlan([change("aws_eks_access_entry.a", { after: entry }), unknown]);
    expect([one.accessEntries?.[0]?.policies.length, one.associations]).toEqual([1, []]);
    const two = await readPlan([
      change("aws_eks_access_entry.a", { after: entry }),
      change("aws_eks_access_entry.b", { after: { ...entry, cluster_name: "dev" } }),
      unknown,
    ]);
    expect(two.associations).toHaveLength(1);
  });

  it("are beside the cluster's authentication mode", async () => {
    const reading = await readPlan([
      change("aws_eks_cluster.a", {
        after: { name: "prod", access_config: [{ authentication_mode: "API" }] },
      }),
      change("aws_eks_cluster.b", { after: { name: "dev" }, after_unknown: { access_config: true } }),
    ]);
    const modes = reading.clusters?.map(({ name, authenticationMode }) => [
      name && plain(name),
      authenticationMode && plain(authenticationMode),
    ]);
    expect(modes).toEqual([
      ["prod", "API"],
      ["dev", ref("aws_eks_cluster.b.access_config")],
    ]);
  });
});

it("reads only resources of the types that can say who gets in", async () => {
  const reading = await readPlan([
    change("aws_iam_role.aws_auth", { after: awsAuth({ mapRoles: DEV }) }),
    change("kubernetes_secret.a", { after: awsAuth({ mapRoles: DEV }) }),
  ]);
  expect(reading.documents).toEqual([]);
});
