/** Hears of changes to the text of a page and of its open shadow trees, and asks for a new reading. */
export interface PageWatch {
  /** Tells whether the last reading found anything changed: a page that stirs without changing is read ever more rarely. */
  settle: (changed: boolean) => void;
  /** Also hears of changes inside an open shadow tree. */
  follow: (root: ShadowRoot) => void;
  stop: () => void;
}

export interface WatchOptions {
  /** Called once things have calmed down. */
  changed: () => void;
  /** An element of our own, whose coming and going is no change. */
  isOurs: (node: Node) => boolean;
}

const QUIET = 120;
const LONGEST_WAIT = 600;
const SLOWEST = 8000;

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  // What hides and shows text. Style and class stir on many pages all the time: `settle` slows those down.
  attributeFilter: ['hidden', 'open', 'aria-hidden', 'class', 'style'],
};

const isText = (node: Node): boolean =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE;

/** True where a record may have changed what a reader sees as text. */
const matters = (record: MutationRecord, isOurs: (node: Node) => boolean): boolean => {
  if (record.type !== 'childList') return !isOurs(record.target);
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.some((node) => isText(node) && !isOurs(node) && !isInert(node));
};

/** Text of this length is more than a clock or a counter: it is read soon, however restless the page. */
const PROSE = 60;

const addsProse = ({ addedNodes }: MutationRecord): boolean =>
  [...addedNodes].some(
    (node) => isText(node) && !isInert(node) && (node.textContent ?? '').trim().length >= PROSE,
  );

const isInert = (node: Node): boolean => /^(SCRIPT|STYLE|LINK|META|IFRAME|IMG|TEMPLATE)$/.test(node.nodeName);

export const watchPage = (document: Document, { changed, isOurs }: WatchOptions): PageWatch => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let pace = 1;
  let isUrgent = false;
  const wait = (): number => {
    if (!isUrgent) return Math.min(QUIET * pace, SLOWEST);
    return Math.max(0, Math.min(QUIET, waitingSince + LONGEST_WAIT - performance.now()));
  };
  const fire = (): void => {
    timer = undefined;
    isUrgent = false;
    changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some((record) => matters(record, isOurs))) return;
    const wasUrgent = isUrgent;
    isUrgent ||= pace === 1 || records.some(addsProse);
    if (timer === undefined || isUrgent !== wasUrgent) waitingSince = performance.now();
    else if (!isUrgent) return;
    clearTimeout(timer);
    timer = setTimeout(fire, wait());
  });
  observer.observe(document, WATCHED);
  const followed = new WeakSet<ShadowRoot>();
  return {
    follow: (root) => {
      if (followed.has(root)) return;
      followed.add(root);
      observer.observe(root, WATCHED);
    },
    settle: (found) => {
      pace = found ? 1 : Math.min(pace * 2, SLOWEST / QUIET);
    },
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
};
