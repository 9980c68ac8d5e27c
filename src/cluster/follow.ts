// Watches again and again from one version on, as long as the server ends its watches normally.
import { ClusterError } from "./cluster-error.ts";
import { type WatchNews, watchConfigMap } from "./config-map-watch.ts";
import { sleep } from "./retry.ts";
import type { WatchSettings } from "./watch-settings.ts";

/** A watch that ends sooner counts as failed, in milliseconds. */
const MIN_WATCH_MS = 500;

export interface Follower {
  /** The server has agreed to watch. */
  readonly onOpen: () => void;
  /** What comes before the promise resolves is joined with what comes then. */
  readonly onNews: (news: WatchNews) => Promise<void>;
  /** A watch has lasted. */
  readonly onLasted: () => void;
}

/** @throws ClusterError */
export async function follow(settings: WatchSettings, from: string, follower: Follower): Promise<never> {
  const { source, limits } = settings;
  let version = from;
  for (;;) {
    // Not `now`, since the clock may be set meanwhile.
    let openedAt = Number.POSITIVE_INFINITY;
    const missingMs = () => MIN_WATCH_MS - Math.max(0, performance.now() - openedAt);
    const open = () => {
      openedAt = performance.now();
      follower.onOpen();
    };
    let isQuiet = true;
    try {
      for await (const news of watchConfigMap(source, version, limits, open)) {
        isQuiet = false;
        version = news.resourceVersion ?? version;
        await follower.onNews(news);
      }
    } finally {
      if (missingMs() <= 0) follower.onLasted();
    }
    // A server or its proxy may end every watch at once. It must not be asked in a busy loop.
    if (isQuiet && missingMs() > 0) {
      throw new ClusterError("server", "the API server ended the watch as soon as it began");
    }
    if (missingMs() > 0) await sleep(missingMs(), limits.signal);
  }
}
