/** What the desktop shell and its core process say to each other. */
import type { Answer, ProgramEvent } from '../../shared/contract.ts';
import type { OfferedFile } from './offered-files.ts';

export type ToCore =
  /** May be sent again where opening the library was refused. */
  | {
      readonly kind: 'open';
      readonly options: { readonly dataDir: string; readonly resourcesDir: string; readonly workerFile: string };
    }
  | { readonly kind: 'call'; readonly number: number; readonly name: unknown; readonly argument: unknown }
  | { readonly kind: 'offer'; readonly number: number; readonly file: OfferedFile }
  | { readonly kind: 'close' };

export type FromCore =
  | { readonly kind: 'answer'; readonly number: number; readonly answer: Answer }
  | { readonly kind: 'offered'; readonly number: number; readonly token: string }
  | { readonly kind: 'event'; readonly event: ProgramEvent };
