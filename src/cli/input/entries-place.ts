// Where access entries are: in a file, or in a live cluster.
import type { EksChoice } from "./eks-options.ts";
import { inputName } from "./read-text.ts";

/** A path, `-` for standard input, or a cluster that EKS is asked about. */
export type EntriesPlace = string | EksChoice;

/** What messages about it begin with. */
export function placeName(place: EntriesPlace): string {
  return typeof place === "string" ? inputName(place) : `eks:${place.cluster}`;
}
