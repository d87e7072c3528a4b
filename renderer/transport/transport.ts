/** The one door between the window and the program; what is behind it (desktop or loopback) the window cannot tell. */
import type { Command } from '../../shared/commands.ts';
import type { Answer, ArgumentOf, ProgramEvent, Recovery, RequestName } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';

/** True where something was saved, false where the person changed their mind. */
export type SaveAnswer =
  | { readonly ok: true; readonly value: boolean }
  | { readonly ok: false; readonly error: Failure };

export interface Transport {
  /** Asks the program; never rejects: what goes wrong on the way is an answer with `ok: false` too. */
  call<Name extends RequestName>(name: Name, argument: ArgumentOf<Name>): Promise<Answer<Name>>;
  /** Tells `listener` every event of the program until the function it gives back is called. */
  subscribe(listener: (event: ProgramEvent) => void): () => void;
  /** Tells `listener` every command given outside of the page, until the function it gives back is called. */
  onCommand(listener: (command: Command) => void): () => void;
  /** Offers dropped files; gives one token each, in order, for `article.import`. Files that cannot be offered are left out. */
  offerFiles(files: readonly File[]): Promise<string[]>;
  /** Lets the person choose files; gives their tokens, or none where they changed their mind. */
  chooseFiles(): Promise<string[]>;
  /** Tokens of the files the person opened the program with, each given once. */
  takeFiles(): Promise<string[]>;
  /** Lets the person save a text the program made; false where they changed their mind or it failed. */
  saveFile(fileName: string, mimeType: string, text: string): Promise<boolean>;
  /** What this shell can do when the program cannot go on, in the order to offer it. */
  readonly recoveries: readonly Recovery[];
  /** Has the shell do it; whether it helped is seen by asking the program again. */
  recover(action: Recovery): Promise<void>;
  /** Lets the person save the report of a comparison as PDF; null where the shell cannot lay out paper. */
  readonly savePdf: ((comparisonId: string) => Promise<SaveAnswer>) | null;
}
