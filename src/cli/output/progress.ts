// Shows on a terminal how far the work has got, if it takes longer than a second.

const DELAY = 1000;
const INTERVAL = 100;
const CLEAR_LINE = "\r\u001b[2K";

export interface Progress {
  /** Counts one more item as done. */
  readonly advance: () => void;
  /** Removes the line. */
  readonly end: () => void;
}

/** @param activity For example `linting`. */
export function showProgress(activity: string, total: number): Progress {
  const { stderr } = process;
  const { TERM } = process.env;
  if (!stderr.isTTY || TERM === "dumb") return { advance: () => {}, end: () => {} };
  let done = 0;
  let next = performance.now() + DELAY;
  let isShown = false;
  const draw = () => {
    if (performance.now() < next) return;
    next = performance.now() + INTERVAL;
    isShown = true;
    stderr.write(`${CLEAR_LINE}${activity} ${done}/${total} …`);
  };
  const timer = setInterval(draw, INTERVAL).unref();
  return {
    advance: () => {
      done++;
      draw();
    },
    end: () => {
      clearInterval(timer);
      if (isShown) stderr.write(CLEAR_LINE);
    },
  };
}
