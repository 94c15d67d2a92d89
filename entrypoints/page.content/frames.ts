const LEAST_SIDE = 300;

/**
 * Whether this window is read: `top`, or a `frame` of the same origin large enough to hold an article. Null for all
 * other frames (adverts, players, widgets), which are left alone.
 */
export const isWorthReading = (window: Window): 'top' | 'frame' | null => {
  if (window.top === window) return 'top';
  try {
    if (window.top?.location.origin !== window.location.origin) return null;
  } catch {
    return null;
  }
  return window.innerWidth >= LEAST_SIDE && window.innerHeight >= LEAST_SIDE ? 'frame' : null;
};
