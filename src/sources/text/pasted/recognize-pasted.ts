// The outputs that people paste, by their first lines.

/** What a text is, and what to do instead. Both as parts of a sentence. */
export interface Pasted {
  readonly what: string;
  readonly how: string;
}

interface Sign extends Pasted {
  /** All of them match. The first one matches where the text begins. */
  readonly signs: readonly RegExp[];
}

const MANIFEST = "print the ConfigMap: kubectl get configmap aws-auth -n kube-system -o yaml";
const ENTRIES = "describe each one: aws eks describe-access-entry --cluster-name … --principal-arn …";

const SIGNS: readonly Sign[] = [
  {
    what: "the output of kubectl describe",
    how: MANIFEST,
    signs: [/^Name:[ \t]+\S/, /^Namespace:[ \t]/m, /^Data\r?\n={4}[ \t]*$/m],
  },
  {
    what: "a table of kubectl get",
    how: MANIFEST,
    signs: [/^(?:NAMESPACE +)?NAME +DATA +AGE[ \t]*\r?\n/],
  },
  {
    what: "the table of eksctl get iamidentitymapping",
    how: MANIFEST,
    signs: [/^ARN[ \t]+USERNAME[ \t]+GROUPS\b/],
  },
  {
    what: "a table of eksctl get accessentry",
    how: ENTRIES,
    signs: [/^PRINCIPAL ARN[ \t]+/],
  },
  {
    what: "the output of aws eks list-access-entries",
    how: ENTRIES,
    signs: [/^\s*\{\s*"accessEntries"[ \t]*:[ \t]*\[\s*(?:"|\])/],
  },
  {
    what: "the output of aws eks list-associated-access-policies",
    how: ENTRIES,
    signs: [/^\s*\{\s*"associatedAccessPolicies"[ \t]*:/],
  },
  {
    what: "a table of the AWS CLI",
    how: "print JSON: --output json",
    signs: [/^-{10,}\r?\n\|[ ]+(?:List|Describe)\w*(?:Access|Cluster)\w*[ ]+\|/],
  },
  {
    what: "the identity of aws sts get-caller-identity",
    how: "give it to resolve or explain behind --identity, and the ConfigMap behind --file",
    signs: [/^\s*\{\s*"UserId"[ \t]*:/, /"Account"[ \t]*:/, /"Arn"[ \t]*:/],
  },
  {
    what: "what kubectl says where the edit was refused",
    how: MANIFEST,
    signs: [/^error: configmaps? "aws-auth" (?:is|was) (?:invalid|not valid)|^(?:error: )?Edit cancelled/],
  },
  {
    what: "an error of kubectl",
    how: `${MANIFEST}, with a context that may read it`,
    signs: [
      /^(?:Error from server|error: You must be logged in|Unable to connect to the server|The connection to the server|E\d{4} )/,
    ],
  },
  {
    what: "an error of the AWS CLI",
    how: "call it again with an identity that is allowed to",
    signs: [/^(?:aws: error|An error occurred \([A-Za-z]+\) when calling the \w+ operation)/],
  },
  {
    what: "a log of eksctl",
    how: MANIFEST,
    signs: [/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d \[[ℹ✔!✖i]\]/],
  },
];

/** So much of a text tells what it is. */
const MOST_READ = 4096;

/** Undefined for any other text. */
export function recognizePasted(text: string): Pasted | undefined {
  // The commands that people typed may stand above it.
  const head = text.slice(0, MOST_READ).replace(/^(?:\$ .*\r?\n|\s)+/, "");
  if (/^["']?(?:apiVersion|kind)["']?[ \t]*:/m.test(head)) return undefined;
  return SIGNS.find(({ signs }) => signs.every((sign) => sign.test(head)));
}
