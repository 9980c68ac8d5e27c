// Files that map IAM identities in another form than the ConfigMap. They are not linted, and are told by name, so that nobody
// takes silence for "all is well".
import { CODE_FORMS } from "./code-forms.ts";
import { AN_ARN, type KnownForm, NAME, type OtherForm } from "./form.ts";
import { type Language, languageOf, withoutComments } from "./languages.ts";
import { MANIFEST_FORMS } from "./manifest-forms.ts";

/** The more particular ones first: a script in a pipeline is told as a script. */
const FORMS: readonly KnownForm[] = [...CODE_FORMS, ...MANIFEST_FORMS];

/** A text without any of these words maps nobody. Most files have none, and are looked at no further. */
const MAY_MAP =
  /role_?arn|user_?arn|principal|mapRoles|mapUsers|map_roles|map_users|identitymapping|access-?_?entr|aws_?-?auth|grant_?access|masters_?role/i;

/**
 * The form of a file that maps identities; undefined for any other one, also for one that only mentions such words. It goes
 * by signs, since many of these files are templates that no parser takes.
 *
 * @param file The file's name: its end says what language it is in. Default: a manifest.
 */
export function otherForm(file: string, text: string): OtherForm | undefined {
  if (!MAY_MAP.test(text) || SCHEMA.test(text)) return undefined;
  const language = languageOf(file) ?? "manifest";
  const code = withoutComments(text, language);
  return knownForm(code, language, FORMS) ?? unknownForm(code, language);
}

/** What a module of Terraform's may make of a template beside it, or under names of its own. */
const IN_TERRAFORM =
  /aws[-_]auth|access_?entr|identity_?mapping|\bmap_(?:roles|users)\b|map_additional_iam|rolearn|userarn/i;

/** Whether a file of Terraform's is worth reading, whatever form its signs are of. */
export function mayMapInTerraform(file: string, text: string): boolean {
  return languageOf(file) === "terraform" && IN_TERRAFORM.test(withoutComments(text, "terraform"));
}

/** The form of an object that stands in one manifest with an aws-auth ConfigMap. */
export function formBeside(text: string): OtherForm | undefined {
  if (!MAY_MAP.test(text)) return undefined;
  return knownForm(withoutComments(text, "manifest"), "manifest", OBJECTS);
}

const OBJECTS = MANIFEST_FORMS.filter(({ isObject }) => isObject);

function knownForm(code: string, language: Language, forms: readonly KnownForm[]): OtherForm | undefined {
  return forms.find(
    ({ languages, signs }) => languages.includes(language) && signs.every((sign) => sign.test(code)),
  );
}

/** They say which keys there may be, and map nobody. */
const SCHEMA =
  /^[ \t]*"?kind"?:[ \t]*["']?CustomResourceDefinition\b|"\$schema"[ \t]*:[^,]{0,200}json-schema|^[ \t{]*"?(?:openapi|swagger)"?[ \t]*:/m;

/** A section's key with something behind it or below it. In a sentence, and in a list of paths, it is no key. */
const FILLED =
  /(?:^|[{,])[ \t-]*(?:\\*["'])?map(?:Roles|Users)(?:\\*["'])?[ \t]*:(?![ \t]*(?:\[[ \t]*\]|\{[ \t]*\}|null\b|~))/m;
/** https://datatracker.ietf.org/doc/html/rfc6902 */
const PATCHED = [/\bop["']?[ \t]*:/, /\/data\/map(?:Roles|Users)\b/];

/** A patch of a patch, an object inside another one, the values of a chart, a playbook. */
function unknownForm(code: string, language: Language): OtherForm | undefined {
  if (language !== "manifest") return undefined;
  const isKey = FILLED.test(code) && (AN_ARN.test(code) || NAME.test(code));
  if (!isKey && !PATCHED.every((sign) => sign.test(code))) return undefined;
  return {
    what: "mapRoles or mapUsers outside of an aws-auth ConfigMap",
    how: "lint what it is made into (kustomize build, helm template)",
  };
}
