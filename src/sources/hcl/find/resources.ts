// Finds what resources make: ConfigMaps, manifests, access entries and clusters.
import { evaluate } from "../evaluate/evaluate.ts";
import type { Scope } from "../evaluate/scope.ts";
import { bodyValue } from "../module/body-value.ts";
import { instancesOf } from "../module/instances.ts";
import type { Module } from "../module/module.ts";
import type { Block } from "../syntax/body.ts";
import { findAccess } from "./access.ts";
import { findConfigMap } from "./config-maps.ts";
import type { Found } from "./found.ts";
import { findManifest } from "./manifests.ts";
import type { Resource } from "./resource.ts";

const finders: Readonly<Record<string, (resource: Resource, found: Found) => void>> = {
  aws_eks_access_entry: findAccess,
  aws_eks_access_policy_association: findAccess,
  aws_eks_cluster: findAccess,
  helm_release: findManifest,
  kubectl_manifest: findManifest,
  kubernetes_config_map: findConfigMap,
  kubernetes_config_map_v1: findConfigMap,
  kubernetes_config_map_v1_data: findConfigMap,
  kubernetes_manifest: findManifest,
  local_file: findManifest,
};

export function findInResources(module: Module, found: Found): void {
  for (const block of module.blocks("resource")) {
    const [type = "", name = ""] = block.labels;
    const find = Object.hasOwn(finders, type) ? finders[type] : undefined;
    const commands = block.body.blocks.filter((inner) => inner.type === "provisioner");
    if (find === undefined && commands.length === 0) continue;
    const above = module.address === "" ? "" : `${module.address}.`;
    for (const { index, scope, ...instance } of instancesOf(block, module.scope)) {
      const isPossible = module.isPossible || instance.isPossible;
      const address = `${above}${type}.${name}${index}`;
      find?.({ type, address, ...resourceAt(block, scope), isPossible }, found);
      for (const { body } of commands) {
        const command = body.attributes.get("command")?.value;
        const text = command && evaluate(command, scope);
        if (text?.kind === "text") found.commands.push({ name: address, text, isPossible });
      }
    }
  }
}

function resourceAt(block: Block, scope: Scope): Pick<Resource, "at" | "value"> {
  return { at: block.at, value: bodyValue(block.body, scope) };
}
