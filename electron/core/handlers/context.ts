/** What every handler works with. */
import type { Engine } from '../../../shared/analysis/engine.ts';
import type { ProgramEvent } from '../../../shared/contract.ts';
import type { EngineCard } from '../../../shared/model/result.ts';
import type { Library } from '../../storage/library.ts';
import type { Jobs } from '../jobs.ts';
import type { OfferedFile } from '../offered-files.ts';
import type { ReaderState } from '../reader/reader-state.ts';

export interface HandlerContext {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly files: { readonly take: (token: string) => OfferedFile };
  /** Says which engine and reader model the workers run; read from the data files at first use, without making an engine. */
  readonly card: () => EngineCard;
  /** Whether the reader model takes part, and else why not. */
  readonly reader: () => ReaderState;
  /** The engine on this thread, for rescoring; loaded and made at first use, for a start must not wait for it. */
  readonly engine: () => Promise<Engine>;
  readonly resourcesDir: string;
  readonly emit: (event: ProgramEvent) => void;
  /** ISO time. */
  readonly now: () => string;
  readonly newId: () => string;
}
