// Entries made ready to be filled in, once, when the mapper is built.
import type { Mapping } from "../schema/entries.ts";
import type { TemplateDelimiters } from "../schema/settings.ts";
import { compileTemplate, needsDnsName, type Template } from "./template.ts";

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

  compile(mapping: Mapping): CompiledEntry {
    const username = this.#template(mapping.username);
    const key = JSON.stringify(mapping.groups);
    const groups = this.#groupLists.get(key) ?? this.#compileGroups(mapping.groups);
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
