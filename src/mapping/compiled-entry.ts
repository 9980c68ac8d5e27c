// Entries made ready to be filled in, once, when somebody first finds them.
import type { Mapping } from "../schema/entries.ts";
import type { TemplateDelimiters } from "../schema/settings.ts";
import { compileTemplate, needsDnsName, type Template } from "./template.ts";

/** An entry as it was when the mapper was built: later changes of `mapping` do not reach it. */
export interface WrittenEntry {
  readonly mapping: Mapping;
  /** Undefined where it is for a permission set. */
  readonly arn: string | undefined;
  readonly username: string;
  readonly groups: readonly string[];
  /** Compiled, once somebody has found it: building a mapper holds up every login. */
  compiled: CompiledEntry | undefined;
}

export function writtenEntry(mapping: Mapping): WrittenEntry {
  const { username, groups } = mapping;
  const arn = mapping.kind === "user" ? mapping.userArn : mapping.roleArn;
  return { mapping, arn, username, groups: [...groups], compiled: undefined };
}

/** An entry ready to be filled in. */
export interface CompiledEntry {
  readonly mapping: Mapping;
  readonly username: Template;
  readonly groups: CompiledGroups;
  readonly needsDnsName: boolean;
}

export interface CompiledGroups {
  /** Undefined where no group holds a template: the groups are `plain` then. */
  readonly templates: readonly Template[] | undefined;
  readonly plain: readonly string[];
  readonly needsDnsName: boolean;
}

/** Entries of one document share their groups and templates, so that few of them have to be in the processor's cache. */
export class EntryCompiler {
  readonly #delimiters: TemplateDelimiters;
  readonly #templates = new Map<string, Template>();
  readonly #groupLists = new Map<string, CompiledGroups>();

  constructor(delimiters: TemplateDelimiters) {
    this.#delimiters = delimiters;
  }

  compile(entry: WrittenEntry): CompiledEntry {
    entry.compiled ??= this.#compile(entry);
    return entry.compiled;
  }

  #compile({ mapping, username: written, groups: list }: WrittenEntry): CompiledEntry {
    const username = this.#template(written);
    const key = JSON.stringify(list);
    const groups = this.#groupLists.get(key) ?? this.#compileGroups(list);
    this.#groupLists.set(key, groups);
    return { mapping, username, groups, needsDnsName: groups.needsDnsName || needsDnsName(username) };
  }

  #compileGroups(groups: readonly string[]): CompiledGroups {
    const templates = groups.map((group) => this.#template(group));
    const hasTemplate = templates.some((group) => typeof group !== "string");
    return {
      templates: hasTemplate ? templates : undefined,
      plain: Object.freeze([...groups]),
      needsDnsName: templates.some(needsDnsName),
    };
  }

  #template(text: string): Template {
    const template = this.#templates.get(text) ?? compileTemplate(text, this.#delimiters);
    this.#templates.set(text, template);
    return template;
  }
}
