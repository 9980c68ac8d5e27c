// The forms in which usernames and groups are compared. Thousands of entries share a few lists of groups, and most of them
// stay as they are, so each form is made once.
import {
  compileTemplate,
  fillKnown,
  type KnownBefore,
  needsDnsName,
  type Template,
} from "../mapping/template.ts";
import type { Settings } from "../schema/settings.ts";

interface NameForm {
  readonly compared: string;
  readonly hasTemplate: boolean;
  readonly isForInstances: boolean;
}

interface GroupForms {
  /** The groups as written, by the form in which they are compared. */
  readonly groups: ReadonlyMap<string, string>;
  readonly isForInstances: boolean;
}

/** The forms for one kind of identity. */
export class Forms {
  readonly #known: KnownBefore;
  readonly #settings: Settings;
  readonly #names = new Map<string, NameForm>();
  readonly #lists = new Map<string, GroupForms>();

  constructor(known: KnownBefore, settings: Settings) {
    this.#known = known;
    this.#settings = settings;
  }

  name(text: string): NameForm {
    const form = this.#names.get(text) ?? this.#make(text);
    this.#names.set(text, form);
    return form;
  }

  groups(groups: readonly string[]): GroupForms {
    const key = JSON.stringify(groups);
    const forms = this.#lists.get(key) ?? this.#makeGroups(groups);
    this.#lists.set(key, forms);
    return forms;
  }

  #makeGroups(groups: readonly string[]): GroupForms {
    const forms = groups.map((group) => ({ group, form: this.name(group) }));
    return {
      groups: new Map(forms.map(({ group, form }) => [form.compared, group])),
      isForInstances: forms.some(({ form }) => form.isForInstances),
    };
  }

  #make(text: string): NameForm {
    const written = compileTemplate(text, this.#settings.templateDelimiters);
    const filled = fillKnown(written, this.#known);
    return {
      compared: comparable(filled),
      hasTemplate: typeof written !== "string",
      isForInstances: needsDnsName(filled),
    };
  }
}

/** A template as one text. Two templates have the same text where they become the same in every session. */
export function comparable(template: Template): string {
  return JSON.stringify(typeof template === "string" ? [template] : template);
}

/** The template that `comparable` made a text of: literals and names in turn. */
export function templateOf(compared: string): Exclude<Template, string> {
  return JSON.parse(compared);
}
