import { describe, expect, it } from "vitest";
import { plain } from "../../../src/sources/model/plain.ts";
import { awsAuth, change, contents, data, messages, readPlan, readText, ref } from "./reading.ts";

const DEV = "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n";
const OPS = "- rolearn: arn:aws:iam::111122223333:role/ops\n  username: ops\n";

describe("a ConfigMap in a plan", () => {
  it("is what the resource will be", async () => {
    const reading = await readPlan([
      change("kubernetes_config_map_v1.aws_auth", { after: awsAuth({ mapRoles: DEV }) }),
    ]);
    expect(contents(reading)).toEqual({
      "kubernetes_config_map_v1.aws_auth": {
        apiVersion: "v1",
        kind: "ConfigMap",
        metadata: { name: "aws-auth", namespace: "kube-system" },
        data: { mapRoles: DEV },
      },
    });
    expect(reading.documents[0]).toMatchObject({ isAddress: true, isGenerated: true, isPart: false });
    expect(reading.problems).toEqual([]);
  });

  it("is in the namespace default where none is given, with its labels", async () => {
    const metadata = [{ name: "aws-auth", namespace: null, labels: { team: "a" }, annotations: {} }];
    const reading = await readPlan([
      change("kubernetes_config_map.a", { after: { data: {}, metadata, immutable: true } }),
    ]);
    expect(contents(reading)["kubernetes_config_map.a"]).toMatchObject({
      metadata: { name: "aws-auth", namespace: "default", labels: { team: "a" } },
      immutable: true,
    });
  });

  it("is the part that it names, where the resource owns keys alone", async () => {
    const reading = await readPlan([
      change("module.eks.kubernetes_config_map_v1_data.aws_auth[0]", { after: awsAuth({ mapUsers: "[]" }) }),
    ]);
    expect(reading.documents[0]).toMatchObject({
      name: "module.eks.kubernetes_config_map_v1_data.aws_auth[0]",
      isPart: true,
    });
  });

  it("is left out where it is another one", async () => {
    const other = { data: { "app.conf": "aws-auth" }, metadata: [{ name: "app", namespace: "default" }] };
    expect((await readPlan([change("kubernetes_config_map.app", { after: other })])).documents).toEqual([]);
  });

  it("says that nobody reads a section in binary_data", async () => {
    const after = { ...awsAuth({}), binary_data: { mapRoles: "W10=" } };
    expect(messages(await readPlan([change("kubernetes_config_map.a", { after })]))).toEqual([
      "mapRoles of kubernetes_config_map.a is in binary_data, which the authenticator does not read: put it in data",
    ]);
  });
});

describe("what is not known until apply", () => {
  it("is a hole for one key", async () => {
    const reading = await readPlan([
      change("kubernetes_config_map_v1_data.a", {
        after: awsAuth({ mapUsers: "[]" }),
        after_unknown: { data: { mapRoles: true }, id: true },
      }),
    ]);
    expect(data(reading)).toEqual({
      "kubernetes_config_map_v1_data.a": {
        mapUsers: "[]",
        mapRoles: ref("kubernetes_config_map_v1_data.a.data.mapRoles"),
      },
    });
  });

  it("is a hole for any number of keys, where no key of the data is known", async () => {
    const { metadata } = awsAuth({});
    const reading = await readPlan([
      change("kubernetes_config_map.a", { after: { metadata }, after_unknown: { data: true } }),
    ]);
    expect(data(reading)).toEqual({
      "kubernetes_config_map.a": { "...": ref("kubernetes_config_map.a.data") },
    });
  });

  it("is a hole for an attribute, an item of a list, and a manifest's value", async () => {
    const reading = await readPlan([
      change("aws_eks_access_entry.ops", {
        after: { cluster_name: "prod", kubernetes_groups: ["a", null], type: "STANDARD" },
        after_unknown: { principal_arn: true, kubernetes_groups: [false, true] },
      }),
    ]);
    const [entry] = reading.accessEntries ?? [];
    expect(entry?.principalArn && plain(entry.principalArn)).toBe(
      ref("aws_eks_access_entry.ops.principal_arn"),
    );
    expect(entry?.groups && plain(entry.groups)).toEqual([
      "a",
      ref("aws_eks_access_entry.ops.kubernetes_groups[1]"),
    ]);
  });

  it("is said where the plan says so", async () => {
    const reading = await readPlan([
      change("kubernetes_config_map.a", { after: awsAuth({}), after_unknown: { data: { mapRoles: true } } }),
    ]);
    const [document] = reading.documents;
    const hole = document?.content.kind === "map" ? JSON.stringify(document.content) : "";
    const at = /"at":{"start":(\d+),"end":(\d+)}/.exec(hole.slice(hole.indexOf('"after-apply"')));
    const { text } = reading.text.files[0] ?? { text: "" };
    expect(text.slice(0, Number(at?.[1]))).toMatch(/"mapRoles":$/);
    expect(text.slice(Number(at?.[1]), Number(at?.[2]))).toBe("true");
  });

  it("is a secret where a sensitive value is left out, and known where it is printed", async () => {
    const reading = await readPlan([
      change("kubectl_manifest.aws_auth", {
        after: { yaml_body: null },
        after_sensitive: { yaml_body: true },
      }),
      change("kubernetes_config_map.a", {
        after: awsAuth({ mapRoles: DEV }),
        after_sensitive: { data: { mapRoles: true } },
      }),
    ]);
    expect(data(reading)).toEqual({
      "kubectl_manifest.aws_auth": { "...": ref("kubectl_manifest.aws_auth.yaml_body") },
      "kubernetes_config_map.a": { mapRoles: DEV },
    });
  });
});

describe("before the plan and after it", () => {
  const both = async (actions: readonly string[], before: unknown, after: unknown) => {
    const reading = await readPlan([change("kubernetes_config_map.a", { actions, before, after })]);
    return [reading.before && data(reading.before), data(reading)];
  };

  it("are both read where a resource is updated or replaced, and the same where nothing changes", async () => {
    const [old, next] = [awsAuth({ mapRoles: DEV }), awsAuth({ mapRoles: OPS })];
    const expected = [
      { "kubernetes_config_map.a": { mapRoles: DEV } },
      { "kubernetes_config_map.a": { mapRoles: OPS } },
    ];
    expect(await both(["update"], old, next)).toEqual(expected);
    expect(await both(["delete", "create"], old, next)).toEqual(expected);
    expect(await both(["no-op"], old, old)).toEqual([expected[0], expected[0]]);
  });

  it("has what is deleted only before, and what is created only after", async () => {
    const map = awsAuth({ mapRoles: DEV });
    expect(await both(["delete"], map, null)).toEqual([{ "kubernetes_config_map.a": { mapRoles: DEV } }, {}]);
    expect(await both(["create"], null, map)).toEqual([{}, { "kubernetes_config_map.a": { mapRoles: DEV } }]);
  });

  it("keeps what Terraform only forgets", async () => {
    const [before, after] = await both(["forget"], awsAuth({ mapRoles: DEV }), null);
    expect(after).toEqual(before);
  });

  it("does not know what the keys held that a new resource takes over", async () => {
    const body = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: aws-auth, namespace: kube-system}\ndata:\n  mapUsers: "[]"\n`;
    const reading = await readPlan([
      change("kubernetes_config_map_v1_data.a", { after: awsAuth({ mapRoles: DEV }) }),
      change("kubectl_manifest.b", { after: { yaml_body: body } }),
    ]);
    expect(reading.before && data(reading.before)).toEqual({
      "kubernetes_config_map_v1_data.a": { mapRoles: "(mapRoles before the plan)" },
      "kubectl_manifest.b": { mapUsers: "(mapUsers before the plan)" },
    });
  });

  it("knows what they held where the plan has read the ConfigMap as a data source", async () => {
    const data_source = {
      address: "data.kubernetes_config_map.aws_auth",
      mode: "data",
      type: "kubernetes_config_map",
      values: awsAuth({ mapRoles: OPS, mapAccounts: "[]" }),
    };
    const reading = await readPlan(
      [change("kubernetes_config_map_v1_data.a", { after: awsAuth({ mapRoles: DEV, mapUsers: "[]" }) })],
      { prior_state: { values: { root_module: { resources: [data_source] } } } },
    );
    expect(reading.before && data(reading.before)).toEqual({
      "kubernetes_config_map_v1_data.a": { mapRoles: OPS, mapUsers: "" },
    });
  });

  it("has what the state has and the plan does not speak of", async () => {
    const resource = {
      address: "kubernetes_config_map.a",
      mode: "managed",
      type: "kubernetes_config_map",
      values: awsAuth({ mapRoles: DEV }),
    };
    const reading = await readPlan([], {
      prior_state: { values: { root_module: { resources: [resource] } } },
    });
    expect(data(reading)).toEqual({ "kubernetes_config_map.a": { mapRoles: DEV } });
    expect(reading.before && data(reading.before)).toEqual(data(reading));
  });

  it("does not count a deposed object, and says so", async () => {
    const reading = await readPlan([
      {
        ...change("kubernetes_config_map.a", { actions: ["delete"], before: awsAuth({ mapRoles: DEV }) }),
        deposed: "4c8f1a2b",
      },
    ]);
    expect([reading.before?.documents, reading.documents]).toEqual([[], []]);
    expect(messages(reading)).toEqual([
      "a deposed object of kubernetes_config_map.a is not counted: Terraform has replaced it, and destroys it with the next apply",
    ]);
  });

  it("does not read data sources", async () => {
    const reading = await readPlan([
      change("data.kubernetes_config_map.a", { actions: ["read"], after: awsAuth({ mapRoles: DEV }) }),
    ]);
    expect(reading.documents).toEqual([]);
  });
});

describe("a plan that cannot be read, or not all of it", () => {
  const whole = JSON.stringify({
    format_version: "1.2",
    resource_changes: ["a", "b"].map((name) =>
      change(`kubernetes_config_map.${name}`, { after: awsAuth({ mapRoles: DEV }) }),
    ),
  });

  it("reads what stands before the place where it was cut off", async () => {
    const cut = whole.slice(0, whole.lastIndexOf("role/dev"));
    const reading = await readText(cut);
    expect(data(reading)).toEqual({ "kubernetes_config_map.a": { mapRoles: DEV } });
    expect(reading.problems).toEqual([
      {
        message:
          "the JSON ends too early, so what follows is not known: write it anew with 'terraform show -json'",
        at: { start: cut.length, end: cut.length },
        isLoss: true,
      },
    ]);
  });

  it("never throws wherever it is cut off, and says so", async () => {
    for (let length = whole.indexOf("resource_changes") + 20; length < whole.length; length++) {
      const reading = await readText(whole.slice(0, length));
      expect(reading.problems?.some(({ isLoss }) => isLoss)).toBe(true);
    }
  });

  it("refuses a format version that is not known", async () => {
    const reading = await readText(whole.replace('"1.2"', '"2.0"'));
    expect(reading.documents).toEqual([]);
    expect(messages(reading)).toEqual([
      "format version '2.0' of Terraform's JSON is not known, so nothing is read: only 1.x is",
    ]);
  });

  it("says where it stops being JSON", async () => {
    const broken = whole.replace('},{"address"', '} {"address"');
    const reading = await readText(broken);
    expect(messages(reading)).toEqual([
      "this is not JSON, so what follows is not read: write it anew with 'terraform show -json'",
    ]);
    expect(broken.slice(reading.problems?.[0]?.at?.start)).toMatch(/^{"address"/);
    expect(reading.documents).toHaveLength(1);
  });

  it("says which command makes JSON of a plan file, and of a log's lines", async () => {
    for (const text of [
      "PK\u0003\u0004....tfplan",
      '{"@level":"info","@message":"Plan","type":"version"}\n',
    ]) {
      expect(messages(await readText(text))).toEqual([
        expect.stringContaining("'terraform show -json tfplan > plan.json'"),
      ]);
    }
  });

  it("is not complete where planning failed, or where somebody has cut out the changes", async () => {
    expect(messages(await readPlan([], { errored: true }))).toEqual([
      "the plan ended with an error, so some changes may not be in it: correct it, and plan again",
    ]);
    const resource = {
      address: "kubernetes_config_map.a",
      type: "kubernetes_config_map",
      values: awsAuth({}),
    };
    const planned = await readText(
      JSON.stringify({ format_version: "1.2", planned_values: { root_module: { resources: [resource] } } }),
    );
    expect(planned.documents).toHaveLength(1);
    expect(planned.before).toBeUndefined();
    expect(messages(planned)).toEqual([expect.stringContaining("the plan has no resource_changes")]);
  });

  it("is read behind a byte order mark, and behind the line that a workflow's wrapper prints", async () => {
    expect((await readText(`\ufeff${whole}`)).documents).toHaveLength(2);
    expect(
      (await readText(`[command]/home/runner/terraform-bin show -json tfplan\n${whole}`)).documents,
    ).toHaveLength(2);
  });
});
