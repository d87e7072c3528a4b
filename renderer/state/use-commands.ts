/** Does what the person chose in the desktop's menu, through the very functions the page's buttons call. */
import { useEffect, useRef } from 'react';
import type { Command } from '../../shared/commands.ts';
import { useProgram } from './program.tsx';

type Actions = Partial<Record<Command, () => void>>;

/** An open dialog of the page goes first: until it is closed, commands do nothing. Files that wait are taken in all the same. */
export function useCommands(actions: Actions): void {
  const { transport } = useProgram();
  const now = useRef(actions);
  now.current = actions;
  useEffect(
    () =>
      transport.onCommand((command) => {
        if (command === 'files.take' || !document.querySelector('dialog:modal')) now.current[command]?.();
      }),
    [transport],
  );
}
