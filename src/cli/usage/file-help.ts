/** What `--file` takes, for the help texts. */
export const FILE_HELP = "the aws-auth manifest, YAML or JSON; - reads standard input";
