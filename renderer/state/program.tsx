/** What every screen may use: asking the program, telling the person, and undoing. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ArgumentOf, ProgramEvent, RequestName, ResultOf } from '../../shared/contract.ts';
import type { Transport } from '../transport/transport.ts';
import { type Change, createHistory } from './history.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'done' | 'failed';
  readonly text: string;
  readonly action: { readonly label: string; readonly act: () => void } | null;
}

export interface Program {
  readonly transport: Transport;
  /** Asks the program; a failure is shown to the person and answered with null. */
  ask<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<ResultOf<Name> | null>;
  /** Tells the person in one sentence, without taking the focus. */
  tell(text: string, tone?: Toast['tone'], action?: Toast['action']): void;
  /** Makes a change that can be undone; with `offerUndo` says so and offers it. */
  change(change: Change, offerUndo?: string): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Hears every event of the program until the function it gives back is called. */
  hear(listener: (event: ProgramEvent) => void): () => void;
}

const ProgramContext = createContext<Program | null>(null);
const ToastContext = createContext<{ toasts: readonly Toast[]; dismiss: (id: number) => void }>({
  toasts: [],
  dismiss: () => {},
});

/** How long a message stays: long enough to read it twice and to reach its button by keyboard. */
const TOAST_MS = 9_000;
const MAX_TOASTS = 4;

export function ProgramProvider({ transport, children }: { transport: Transport; children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const nextId = useRef(1);
  const [history] = useState(createHistory);
  const listeners = useRef(new Set<(event: ProgramEvent) => void>());
  const dismiss = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);

  // One stream for the whole window: a screen that opens later must not miss what happens while it connects.
  useEffect(
    () =>
      transport.subscribe((event) => {
        for (const listener of [...listeners.current]) listener(event);
      }),
    [transport],
  );

  const program = useMemo((): Program => {
    const tell: Program['tell'] = (text, tone = 'done', action = null) => {
      const id = nextId.current++;
      // Undo takes back the last change only, so only the last message may offer it.
      const stays = (toast: Toast) => toast.text !== text && (action === null || toast.action === null);
      setToasts((all) => [...all.filter(stays), { id, tone, text, action }].slice(-MAX_TOASTS));
      if (tone === 'done') window.setTimeout(() => dismiss(id), TOAST_MS);
    };
    const ask: Program['ask'] = async (name, argument) => {
      const answer = await transport.call(name, argument);
      if (answer.ok) return answer.value;
      tell(answer.error.message, 'failed');
      return null;
    };
    const undo = async () => {
      const change = await history.undo();
      if (!change) return tell('There is nothing to undo.');
      setToasts((all) => all.filter((toast) => toast.action === null));
      tell(`Undone: ${change.label}.`);
    };
    const redo = async () => {
      const change = await history.redo();
      if (change) tell(`Done again: ${change.label}.`);
    };
    const change: Program['change'] = async (made, offerUndo) => {
      const worked = await history.make(made);
      if (worked && offerUndo) tell(offerUndo, 'done', { label: 'Undo', act: () => void undo() });
      return worked;
    };
    const hear: Program['hear'] = (listener) => {
      listeners.current.add(listener);
      return () => listeners.current.delete(listener);
    };
    return { transport, ask, tell, change, undo, redo, hear };
  }, [transport, history, dismiss]);

  const toastValue = useMemo(() => ({ toasts, dismiss }), [toasts, dismiss]);
  return (
    <ProgramContext value={program}>
      <ToastContext value={toastValue}>{children}</ToastContext>
    </ProgramContext>
  );
}

export function useProgram(): Program {
  const program = useContext(ProgramContext);
  if (!program) throw new Error('useProgram outside ProgramProvider');
  return program;
}

export function useToasts() {
  return useContext(ToastContext);
}
