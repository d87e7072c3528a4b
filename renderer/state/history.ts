/** The person's changes in order, so that each can be undone and done again. */

/** One change: how to make it and how to take it back. Each answers whether it worked. */
export interface Change {
  /** As it reads after 'Undone:', such as 'removed "The Wire"'. */
  readonly label: string;
  readonly make: () => Promise<boolean>;
  readonly takeBack: () => Promise<boolean>;
}

export interface History {
  /** Makes the change and remembers it if it worked. */
  make(change: Change): Promise<boolean>;
  /** Takes the last change back; gives it, or null where there is nothing or it did not work. */
  undo(): Promise<Change | null>;
  redo(): Promise<Change | null>;
}

/** As many changes as a person could still remember making. */
const MAX_CHANGES = 100;

/** An empty history. A change that fails is neither kept nor moved: its own message has told the person. */
export function createHistory(): History {
  const made: Change[] = [];
  const undone: Change[] = [];
  return {
    async make(change) {
      if (!(await change.make())) return false;
      made.push(change);
      if (made.length > MAX_CHANGES) made.shift();
      undone.length = 0;
      return true;
    },
    undo: () => move(made, undone, (change) => change.takeBack()),
    redo: () => move(undone, made, (change) => change.make()),
  };
}

async function move(from: Change[], to: Change[], act: (change: Change) => Promise<boolean>): Promise<Change | null> {
  const change = from.pop();
  if (!change) return null;
  if (await act(change)) {
    to.push(change);
    return change;
  }
  from.push(change);
  return null;
}
