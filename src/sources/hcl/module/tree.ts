// The root module, and the modules of this project that it calls.
import { evaluate } from "../evaluate/evaluate.ts";
import type { Budget } from "../evaluate/scope.ts";
import type { Block } from "../syntax/body.ts";
import { inputsOf, type ModuleCall } from "./call.ts";
import { isConfiguration } from "./file-kinds.ts";
import type { Files } from "./files.ts";
import { type Instance, instancesOf } from "./instances.ts";
import { type Inputs, Module } from "./module.ts";
import type { ModuleFile } from "./module-file.ts";
import { joinedPath } from "./paths.ts";
import { resolveIn } from "./resolve.ts";

const MAX_DEPTH = 6;
const MAX_MODULES = 300;

export class ModuleTree {
  readonly root: Module;
  readonly calls: readonly ModuleCall[];
  readonly #files: Files;
  readonly #byModule = new Map<Module, ModuleCall[]>();
  #modules = 0;

  constructor(files: Files, root: readonly ModuleFile[], inputs: Inputs, budget: Budget) {
    this.#files = files;
    this.root = this.#module({ folder: ".", address: "", files: root, inputs, budget, isPossible: false });
    this.calls = this.#callsOf(this.root, 0);
  }

  /** The root module, and those below it. */
  get modules(): readonly Module[] {
    return [this.root, ...this.calls.flatMap(({ module }) => module ?? [])];
  }

  #module(options: ConstructorParameters<typeof Module>[0]): Module {
    this.#modules++;
    return new Module(options, this.#files, (module, path, steps) =>
      resolveIn(module, path, steps, (name) =>
        (this.#byModule.get(module) ?? []).filter(({ block }) => block.labels[0] === name),
      ),
    );
  }

  #callsOf(caller: Module, depth: number): ModuleCall[] {
    const own: ModuleCall[] = [];
    // Calls are known to each other as soon as they are made: one's input may be another's output.
    this.#byModule.set(caller, own);
    for (const block of caller.blocks("module")) {
      for (const instance of instancesOf(block, caller.scope)) {
        const above = caller.address === "" ? "" : `${caller.address}.`;
        const address = `${above}module.${block.labels[0] ?? ""}${instance.index}`;
        own.push({
          block,
          instance,
          caller,
          address,
          module: this.#called(block, instance, caller, address, depth),
        });
      }
    }
    return own.flatMap((call) => [
      call,
      ...(call.module === undefined ? [] : this.#callsOf(call.module, depth + 1)),
    ]);
  }

  #called(
    block: Block,
    instance: Instance,
    caller: Module,
    address: string,
    depth: number,
  ): Module | undefined {
    const { scope } = instance;
    const source = block.body.attributes.get("source")?.value;
    const path = source && evaluate(source, scope);
    const written = path?.kind === "text" && path.pieces.length === 1 ? path.pieces[0] : undefined;
    if (written === undefined || !("text" in written) || !/^\.\.?\//.test(`${written.text}/`))
      return undefined;
    const folder = joinedPath(caller.folder, written.text);
    if (
      folder === undefined ||
      folder === caller.folder ||
      depth >= MAX_DEPTH ||
      this.#modules >= MAX_MODULES
    ) {
      return undefined;
    }
    const files = (this.#files.names(folder) ?? []).filter(isConfiguration).flatMap((name): ModuleFile[] => {
      const parsed = this.#files.parsed(`${folder}/${name}`);
      return parsed === undefined ? [] : [{ name: `${folder}/${name}`, body: parsed.body }];
    });
    if (files.length === 0) return undefined;
    return this.#module({
      folder,
      address,
      files,
      inputs: inputsOf(block, instance),
      budget: scope.budget,
      isPossible: caller.isPossible || instance.isPossible,
    });
  }
}
