import { describe, expect, it } from "vitest";
import { terraformState } from "../../../src/sources/terraform-json/terraform-state.ts";
import { awsAuth, data, messages, readState, readStateFile, readText } from "./reading.ts";

const DEV = "- rolearn: arn:aws:iam::111122223333:role/dev\n  username: dev\n";
const map = awsAuth({ mapRoles: DEV });

describe("a state as terraform show -json prints it", () => {
  it("is read in all of its modules", async () => {
    const resource = (address: string) => ({
      address,
      mode: "managed",
      type: "kubernetes_config_map",
      values: map,
    });
    const root_module = {
      resources: [resource("kubernetes_config_map.a")],
      child_modules: [
        {
          address: "module.eks",
          child_modules: [
            {
              address: 'module.eks.module.auth["blue"]',
              resources: [resource('module.eks.module.auth["blue"].kubernetes_config_map.a[0]')],
            },
          ],
        },
      ],
    };
    const text = JSON.stringify({ format_version: "1.0", values: { root_module } }, null, 2);
    expect(data(await readText(text, terraformState))).toEqual({
      "kubernetes_config_map.a": { mapRoles: DEV },
      'module.eks.module.auth["blue"].kubernetes_config_map.a[0]': { mapRoles: DEV },
    });
  });

  it("does not count a deposed object, and says so", async () => {
    const address = "kubernetes_config_map.a";
    const reading = await readState([
      { address, type: "kubernetes_config_map", deposed_key: "1a", values: map },
    ]);
    expect(reading.documents).toEqual([]);
    expect(messages(reading)).toEqual([
      expect.stringContaining(`a deposed object of ${address} is not counted`),
    ]);
  });
});

describe("a state file", () => {
  it("is read with the address of each instance", async () => {
    const reading = await readStateFile([
      {
        module: "module.eks",
        mode: "managed",
        type: "kubernetes_config_map",
        name: "aws_auth",
        instances: [
          { index_key: 0, attributes: map },
          { index_key: "blue", status: "tainted", attributes: map },
          { deposed: "4c8f1a2b", attributes: map },
        ],
      },
      { mode: "managed", type: "kubernetes_config_map_v1_data", name: "b", instances: [{ attributes: map }] },
      { mode: "data", type: "kubernetes_config_map", name: "c", instances: [{ attributes: map }] },
    ]);
    expect(Object.keys(data(reading))).toEqual([
      "module.eks.kubernetes_config_map.aws_auth[0]",
      'module.eks.kubernetes_config_map.aws_auth["blue"]',
      "kubernetes_config_map_v1_data.b",
    ]);
    expect(messages(reading)).toEqual([
      expect.stringContaining("a deposed object of module.eks.kubernetes_config_map.aws_auth is not counted"),
    ]);
  });

  it("has the manifest of kubernetes_manifest below value", async () => {
    const manifest = {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "aws-auth", namespace: "kube-system" },
      data: { mapRoles: DEV },
    };
    const attributes = { manifest: { value: manifest, type: ["object", {}] }, object: null };
    const reading = await readStateFile([
      { mode: "managed", type: "kubernetes_manifest", name: "a", instances: [{ attributes }] },
    ]);
    expect(data(reading)).toEqual({ "kubernetes_manifest.a": { mapRoles: DEV } });
  });

  it("of an older version is refused, and so is an encrypted one", async () => {
    const old = JSON.stringify({ version: 3, lineage: "a", modules: [] });
    expect(messages(await readText(old, terraformState))).toEqual([
      "version 3 of a state file is not known, so nothing is read: only 4 is",
    ]);
    const encrypted = JSON.stringify({ lineage: "a", encrypted_data: "AAAA", encryption_version: "v0" });
    expect(messages(await readText(encrypted, terraformState))).toEqual([
      "the file is encrypted: write 'tofu show -json > state.json'",
    ]);
  });

  it("says that it was cut off", async () => {
    const text = JSON.stringify({
      version: 4,
      lineage: "a",
      resources: [
        { mode: "managed", type: "kubernetes_config_map", name: "a", instances: [{ attributes: map }] },
        { mode: "managed", type: "kubernetes_config_map", name: "b", instances: [{ attributes: map }] },
      ],
    });
    const reading = await readText(text.slice(0, -40), terraformState);
    expect(Object.keys(data(reading))).toEqual(["kubernetes_config_map.a"]);
    expect(messages(reading)).toEqual([expect.stringContaining("the JSON ends too early")]);
  });
});
