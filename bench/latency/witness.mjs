// What the API server and the clients of latency.mjs agree on.

/** The role whose username names the version that answers. */
export const WITNESS = "Witness";
