// The languages of files in which people map IAM identities, and their comments.

export type Language = "manifest" | "terraform" | "shell" | "program" | "template";

const LANGUAGES: readonly (readonly [RegExp, Language])[] = [
  [/\.tf\.json$/i, "terraform"],
  [/\.(?:ya?ml|json)$/i, "manifest"],
  [/\.(?:tf|tofu|hcl|tfvars)$/i, "terraform"],
  [/\.(?:sh|bash|zsh|ps1|mk)$|(?:^|\/)(?:GNUm|[Mm])akefile$/i, "shell"],
  [/\.(?:[cm]?[jt]s|tsx|jsx|py|go|java|kt|cs|rb)$/i, "program"],
  [/\.(?:tpl|tftpl|j2|jinja2?|gotmpl|erb|tfstate)$/i, "template"],
];

/** Undefined for a file of any other kind. */
export function languageOf(file: string): Language | undefined {
  return LANGUAGES.find(([pattern]) => pattern.test(file))?.[1];
}

/** Whether a file is in a language that is neither YAML nor JSON. A template may be one of them. */
export function isCode(file: string): boolean {
  const language = languageOf(file);
  return (
    language === "shell" || language === "program" || (language === "terraform" && !/\.json$/i.test(file))
  );
}

/** Made from something else, or other people's. */
const FOREIGN_FOLDER =
  /(?:^|\/)(?:node_modules|dist|build|out|target|vendor|coverage|site-packages|__pycache__|bower_components|cdk\.out)\//i;
const FOREIGN_FILE = /\.min\.\w+$|\.d\.[cm]?ts$/i;
/** What tests map, nobody applies. */
const TEST =
  /(?:^|\/)(?:tests?|__tests__|specs?|testdata|fixtures?|__snapshots__|e2e)\/|[._-](?:test|spec)s?\.\w+$|(?:^|\/)test_[^/]*$/i;

/**
 * Whether a file that is no manifest is worth a look for people who map identities in it.
 *
 * @param path From the folder that is searched on, with `/`.
 */
export function isLookedAt(path: string): boolean {
  const language = languageOf(path);
  if (language === undefined || language === "manifest") return false;
  // A folder of Terraform that is called `test` is often an environment.
  const isTest = language !== "terraform" && TEST.test(path);
  return !FOREIGN_FOLDER.test(path) && !FOREIGN_FILE.test(path) && !isTest;
}

/** What a line of a comment starts with. JSON has none, but its lines start with none of these either. */
const LINE_COMMENT: Readonly<Record<Language, RegExp>> = {
  manifest: /^[ \t]*#/,
  terraform: /^[ \t]*(?:#|\/\/)/,
  shell: /^[ \t]*#/,
  program: /^[ \t]*(?:#|\/\/)/,
  template: /^[ \t]*#/,
};

/** The text without lines that are comments. What stands behind code on a line stays. */
export function withoutComments(text: string, language: Language): string {
  const hasBlocks = language === "terraform" || language === "program";
  let isInBlock = false;
  const isCode = (line: string) => {
    if (isInBlock) {
      isInBlock = !line.includes("*/");
      return false;
    }
    if (hasBlocks && /^[ \t]*\/\*/.test(line)) {
      isInBlock = !line.includes("*/");
      return false;
    }
    return !LINE_COMMENT[language].test(line);
  };
  return text.split("\n").filter(isCode).join("\n");
}
