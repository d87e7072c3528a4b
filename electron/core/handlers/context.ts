/** What every handler works with. */
import type { Engine } from '../../../shared/analysis/engine.ts';
import type { ProgramEvent } from '../../../shared/contract.ts';
import type { Library } from '../../storage/library.ts';
import type { Jobs } from '../jobs.ts';
import type { OfferedFile } from '../offered-files.ts';

export interface HandlerContext {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly files: { readonly take: (token: string) => OfferedFile };
  /** The engine on this thread, for its card and for rescoring; made at first use. */
  readonly engine: () => Engine;
  readonly resourcesDir: string;
  readonly emit: (event: ProgramEvent) => void;
  /** ISO time. */
  readonly now: () => string;
  readonly newId: () => string;
}
