// Files that change what the other files of a module say.
// Source: https://developer.hashicorp.com/terraform/language/files/override
import type { Block, Body } from "../syntax/body.ts";
import type { ModuleFile } from "./module-file.ts";
import { baseName } from "./paths.ts";

function isOverride({ name }: ModuleFile): boolean {
  return /^(?:.*_)?override\.(?:tf|tofu)(?:\.json)?$/.test(baseName(name));
}

/** The files as Terraform takes them: each block with what the files say that override it. */
export function withOverrides(files: readonly ModuleFile[]): readonly ModuleFile[] {
  const overriding = files.filter(isOverride).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (overriding.length === 0) return files;
  return overriding.reduce<readonly ModuleFile[]>(
    overridden,
    files.filter((file) => !isOverride(file)),
  );
}

function overridden(files: readonly ModuleFile[], override: ModuleFile): readonly ModuleFile[] {
  const left = new Set(override.body.blocks);
  const change = (block: Block): Block => {
    let { body } = block;
    for (const other of override.body.blocks) {
      if (!isSame(block, other)) continue;
      body = block.type === "locals" ? withoutNames(body, other.body) : merged(body, other.body);
      if (block.type !== "locals") left.delete(other);
    }
    return body === block.body ? block : { ...block, body };
  };
  const changed = files.map(({ name, body }) => ({
    name,
    body: { ...body, blocks: body.blocks.map(change) },
  }));
  // What overrides nothing stands for itself, and so do local values.
  return [...changed, { name: override.name, body: { ...override.body, blocks: [...left] } }];
}

function isSame(a: Block, b: Block): boolean {
  return (
    a.type === b.type &&
    a.labels.length === b.labels.length &&
    a.labels.every((label, index) => label === b.labels[index])
  );
}

/** Arguments are replaced one by one, and blocks in it all at once. In JSON, a block is an argument. */
function merged(base: Body, other: Body): Body {
  const types = new Set(other.blocks.map(typeOf));
  return {
    ...base,
    attributes: new Map([...[...base.attributes].filter(([name]) => !types.has(name)), ...other.attributes]),
    blocks: [
      ...base.blocks.filter((block) => !types.has(typeOf(block)) && !other.attributes.has(typeOf(block))),
      ...other.blocks,
    ],
  };
}

/** What a dynamic block makes. */
function typeOf({ type, labels }: Block): string {
  return type === "dynamic" ? (labels[0] ?? "") : type;
}

function withoutNames(body: Body, { attributes }: Body): Body {
  return { ...body, attributes: new Map([...body.attributes].filter(([name]) => !attributes.has(name))) };
}
