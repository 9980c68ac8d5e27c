import { expect, it } from "vitest";
import { nameBeside } from "../../../src/sources/model/name-beside.ts";

it.each([
  ["kustomization.yaml", "roles.yaml", "roles.yaml"],
  ["a/kustomization.yaml", "roles.yaml", "a/roles.yaml"],
  ["./a/kustomization.yaml", "./roles.yaml", "./a/roles.yaml"],
  ["a/b/kustomization.yaml", "../base/roles.yaml", "a/base/roles.yaml"],
  ["a/kustomization.yaml", "../../roles.yaml", "../roles.yaml"],
  ["/a/kustomization.yaml", "../../roles.yaml", "/../roles.yaml"],
  ["../kustomization.yaml", "../roles.yaml", "../../roles.yaml"],
  ["a/kustomization.yaml", "b/../c/roles.yaml", "a/c/roles.yaml"],
  ["a/kustomization.yaml", "/etc/roles.yaml", "/etc/roles.yaml"],
])("beside %s, %s is %s", (file, path, name) => {
  expect(nameBeside(path, file)).toBe(name);
});
