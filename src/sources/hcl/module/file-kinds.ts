// What a file is, by its name.

/** Terraform and OpenTofu read these as one module. */
export function isConfiguration(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name);
}

export function isVariableFile(name: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(name);
}

export function isTerragrunt(name: string): boolean {
  return name.endsWith(".hcl");
}

export function isJson(name: string): boolean {
  return name.endsWith(".json");
}

/**
 * The files among these whose values Terraform takes by itself, the last one winning. Where there is none, and one
 * other file with values, people give that one.
 * Source: https://developer.hashicorp.com/terraform/language/values/variables#variable-definitions-tfvars-files
 */
export function loadedVariableFiles(names: readonly string[]): readonly string[] {
  const all = names.filter(isVariableFile);
  const automatic = [
    ...all.filter((name) => name === "terraform.tfvars"),
    ...all.filter((name) => name === "terraform.tfvars.json"),
    ...all.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name)).sort(),
  ];
  const others = all.filter((name) => !automatic.includes(name));
  return automatic.length === 0 && others.length === 1 ? others : automatic;
}

/** What a file says that may map identities. */
export const MENTIONS =
  /aws[-_]auth|\bmap_?(?:roles|users|accounts)\b|map_additional_(?:iam|aws)|rolearn|userarn|access[-_]?entr|identity_?mapping|principal_arn|aws_eks_/i;

/** A line that begins a block as Terraform has them. */
const BLOCK =
  /^(?:(?:resource|data)[ \t]+"[\w-]+"[ \t]+"[\w-]+"|(?:module|variable)[ \t]+"[\w-]+"|locals)[ \t]*\{[ \t]*(?:#.*|\/\/.*)?\r?$/m;
/** A script's first line, and the fence of a page's code block. */
const ANOTHER = /^(?:#!|[ \t]*(?:```|~~~))/m;

/** Whether a text is Terraform's language whatever its name is. */
export function isPlainlyHcl(text: string): boolean {
  return BLOCK.test(text) && !ANOTHER.test(text);
}
