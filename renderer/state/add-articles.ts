/** Brings articles in: from chosen files, from a drop, from pasted text; says what could not be read. */
import { useCallback, useMemo, useState } from 'react';
import type { ArgumentOf, ImportOutcome } from '../../shared/contract.ts';
import { plural } from './format.ts';
import { useProgram } from './program.tsx';

export interface AddArticles {
  readonly failed: ImportOutcome['failed'];
  readonly pasteInto: string | null;
  choose(comparisonId: string): Promise<void>;
  drop(comparisonId: string, files: readonly File[]): Promise<void>;
  take(comparisonId: string, tokens: readonly string[]): Promise<void>;
  openPaste(comparisonId: string | null): void;
  paste(argument: ArgumentOf<'article.paste'>): Promise<boolean>;
  forgetFailed(): void;
}

/** The ways to add articles; what was added can be undone. */
export function useAddArticles(): AddArticles {
  const { ask, tell, change, transport } = useProgram();
  const [failed, setFailed] = useState<ImportOutcome['failed']>([]);
  const [pasteInto, setPasteInto] = useState<string | null>(null);

  const settle = useCallback(
    async (outcome: ImportOutcome): Promise<boolean> => {
      setFailed(outcome.failed);
      const ids = outcome.imported.map(({ id }) => id);
      if (ids.length === 0) return false;
      const all = (name: 'article.remove' | 'article.restore') => async () => {
        const answers = await Promise.all(ids.map((articleId) => ask(name, { articleId })));
        return answers.every((answer) => answer !== null);
      };
      let first = true;
      const restore = all('article.restore');
      const label = `added ${plural(ids.length, 'article')}`;
      // Made already by the import itself; only a later redo has to bring the articles back.
      const make = async () => {
        if (!first) return restore();
        first = false;
        return true;
      };
      await change({ label, make, takeBack: all('article.remove') });
      tell(`Added ${plural(ids.length, 'article')}.`);
      return true;
    },
    [ask, tell, change],
  );

  const importTokens = useCallback(
    async (comparisonId: string, tokens: readonly string[]) => {
      if (tokens.length === 0) return;
      const outcome = await ask('article.import', { comparisonId, tokens: [...tokens] });
      if (outcome) await settle(outcome);
    },
    [ask, settle],
  );

  return useMemo(
    () => ({
      failed,
      pasteInto,
      choose: async (comparisonId) => importTokens(comparisonId, await transport.chooseFiles()),
      drop: async (comparisonId, files) => importTokens(comparisonId, await transport.offerFiles(files)),
      take: importTokens,
      openPaste: setPasteInto,
      paste: async (argument) => {
        const outcome = await ask('article.paste', argument);
        return outcome ? settle(outcome) : false;
      },
      forgetFailed: () => setFailed([]),
    }),
    [failed, pasteInto, importTokens, transport, ask, settle],
  );
}
