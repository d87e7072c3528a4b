/** Answers the system's dialogs, which no test can click, and tells what they asked. */
import type { Desktop } from './desktop.ts';

/** What the program has asked in dialogs since the first answer was given, oldest first. */
export interface Asked {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  /** The message, or the file name that was proposed. */
  readonly text: string;
}

type Answers = { paths?: readonly string[]; savePath?: string; button?: number };

/** From now on the open dialog is answered with `paths`; none stands for Cancel. */
export const answerOpenDialog = (desktop: Desktop, paths: readonly string[]) => answer(desktop, { paths });

/** From now on the save dialog is answered with `savePath`; '' stands for Cancel. */
export const answerSaveDialog = (desktop: Desktop, savePath: string) => answer(desktop, { savePath });

/** From now on every question is answered with its button number `button`. */
export const answerQuestion = (desktop: Desktop, button: number) => answer(desktop, { button });

export function askedSoFar(desktop: Desktop): Promise<Asked[]> {
  return desktop.app.evaluate(() => (globalThis as unknown as { asked?: Asked[] }).asked ?? []);
}

/** Puts functions that answer at once in the dialogs' place, in the main process. */
function answer(desktop: Desktop, answers: Answers): Promise<void> {
  return desktop.app.evaluate(({ dialog }, { paths, savePath, button }) => {
    const kept = globalThis as unknown as { asked?: Asked[] };
    const asked = kept.asked ?? [];
    kept.asked = asked;
    const optionsOf = (given: unknown[]) => given.at(-1) as { message?: string; defaultPath?: string };
    const replace = <Result>(name: keyof typeof dialog, kind: Asked['kind'], result: Result) => {
      (dialog as unknown as Record<string, unknown>)[name] = (...given: unknown[]) => {
        const { message, defaultPath } = optionsOf(given);
        asked.push({ kind, text: message ?? defaultPath ?? '' });
        return result;
      };
    };
    if (paths) {
      const opened = { canceled: paths.length === 0, filePaths: [...paths] };
      replace('showOpenDialog', 'open', Promise.resolve(opened));
    }
    if (savePath !== undefined) {
      const saved = { canceled: savePath === '', filePath: savePath };
      replace('showSaveDialog', 'save', Promise.resolve(saved));
    }
    if (button !== undefined) {
      replace('showMessageBox', 'message', Promise.resolve({ response: button, checkboxChecked: false }));
      replace('showMessageBoxSync', 'message', button);
    }
    dialog.showErrorBox = (_title, text) => {
      asked.push({ kind: 'error', text });
    };
  }, answers);
}
