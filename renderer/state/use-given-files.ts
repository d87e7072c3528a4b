/** Takes in the files a person opened the program with. */
import { useCallback, useEffect, useRef } from 'react';
import type { AddArticles } from './add-articles.ts';
import { useProgram } from './program.tsx';

interface GivenFilesOptions {
  readonly create: () => Promise<string | null>;
  readonly inCurrent: (work: (comparisonId: string) => unknown) => Promise<void>;
  readonly onAdd: AddArticles;
}

/**
 * Files given at the start make a comparison of their own. Gives the function for those that come later: they join the
 * comparison on the screen, as if they were dropped on it.
 */
export function useGivenFiles(options: GivenFilesOptions): () => void {
  const { transport } = useProgram();
  const now = useRef(options);
  now.current = options;

  useEffect(() => {
    void transport.takeFiles().then(async (tokens) => {
      const target = tokens.length > 0 ? await now.current.create() : null;
      if (target) await now.current.onAdd.take(target, tokens);
    });
  }, [transport]);

  return useCallback(() => {
    void transport.takeFiles().then((tokens) => {
      if (tokens.length > 0) void now.current.inCurrent((target) => now.current.onAdd.take(target, tokens));
    });
  }, [transport]);
}
