// What the authenticator does not take, in words: parts of a sentence, in slips and in answers.
import { shorten } from "../../text/shorten.ts";
import type { EntryFault } from "./check-entry.ts";

/** `mapRoles[1] has neither rolearn nor sso` */
export function faultWords(fault: EntryFault): string {
  const { section, index, key } = fault;
  const entry = index === undefined ? section : `${section}[${index}]`;
  const arnKey = section === "mapUsers" ? "userarn" : "rolearn";
  switch (fault.why) {
    case "wrong-type":
      return `${entry}${key === undefined ? "" : `.${key}`} takes ${fault.takes}, not ${fault.found}`;
    case "no-arn":
      return `${entry} has ${section === "mapUsers" ? "no userarn" : "neither rolearn nor sso"}`;
    case "no-userid":
      return `${entry} has no userid`;
    case "arn-and-sso":
      return `${entry} has both rolearn and sso`;
    case "not-an-identity":
      return `the ${arnKey} of ${entry} ${shorten(fault.reason, 200)}`;
    case "sso-field":
      return `the ${fault.field} of ${entry}.sso is not valid`;
  }
}
