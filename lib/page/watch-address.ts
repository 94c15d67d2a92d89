interface NavigationLike {
  addEventListener: (type: string, listener: () => void, options: { signal: AbortSignal }) => void;
}

/** What of an address makes it another page: a fragment alone does not. */
const pageOf = (address: string): string => address.split('#', 1)[0] ?? '';

/**
 * Calls `moved` when the page goes to another address without loading anew (history, Navigation API). `look` is to
 * be called now and then as well: a page's own `pushState` is not heard in browsers without the Navigation API.
 */
export const watchAddress = (
  window: Window,
  moved: () => void,
  signal: AbortSignal,
): { look: () => void } => {
  let address = pageOf(window.location.href);
  const look = (): void => {
    const now = pageOf(window.location.href);
    if (now === address) return;
    address = now;
    moved();
  };
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  const { navigation } = window as { navigation?: NavigationLike };
  navigation?.addEventListener('currententrychange', look, { signal });
  return { look };
};
