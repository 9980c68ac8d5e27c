// The ways to look at what a principal gets. Where something is new in one of them, somebody can get something new.
import type { AccessOrNone } from "./document-access.ts";

type View = (accesses: readonly AccessOrNone[]) => readonly AccessOrNone[];

const first: View = ([access]) => [access];
// Where each login gets one of several at random, anyone gets all of them by trying again.
const all: View = (accesses) => accesses;
/** What every session gets, and not those of EC2 instances alone. */
const forAll =
  (view: View): View =>
  (accesses) =>
    view(accesses).filter((access) => access?.isForInstances === false);

export const VIEWS: readonly View[] = [first, forAll(first), all, forAll(all)];
