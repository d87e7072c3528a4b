/** The window as a whole: library at the left, one comparison beside it, messages and dialogs above. */
import { useEffect, useRef, useState } from 'react';
import { ErrorBoundary } from './components/ErrorBoundary.tsx';
import { Icon } from './components/Icon.tsx';
import { Menu } from './components/Menu.tsx';
import { Toasts } from './components/Toasts.tsx';
import { Tooltips } from './components/Tooltips.tsx';
import { DropArea } from './screens/add-articles/DropArea.tsx';
import { FailedFilesDialog } from './screens/add-articles/FailedFilesDialog.tsx';
import { PasteDialog } from './screens/add-articles/PasteDialog.tsx';
import { ComparisonScreen } from './screens/comparison/ComparisonScreen.tsx';
import { isTyping } from './screens/comparison/use-shortcuts.ts';
import { FailureScreen } from './screens/failure/FailureScreen.tsx';
import { HelpDialog } from './screens/library/HelpDialog.tsx';
import { LibrarySidebar } from './screens/library/LibrarySidebar.tsx';
import { Welcome } from './screens/library/Welcome.tsx';
import { useAddArticles } from './state/add-articles.ts';
import { applyTheme, keepPreference, readPreference, type Theme } from './state/preferences.ts';
import { ProgramProvider, useProgram } from './state/program.tsx';
import { useCommands } from './state/use-commands.ts';
import { useGivenFiles } from './state/use-given-files.ts';
import { useLibrary } from './state/use-library.ts';
import { useLibraryDrawer } from './state/use-library-drawer.ts';
import { useLostAnalyses } from './state/use-lost-analyses.ts';
import type { Transport } from './transport/transport.ts';

export function App({ transport }: { transport: Transport }) {
  return (
    <ErrorBoundary>
      <ProgramProvider transport={transport}>
        <Window />
        <Toasts />
        <Tooltips />
      </ProgramProvider>
    </ErrorBoundary>
  );
}

function Window() {
  const { ask, tell, transport } = useProgram();
  const library = useLibrary();
  const onAdd = useAddArticles();
  const [chosen, setChosen] = useState<string | null>(null);
  const [newest, setNewest] = useState<string | null>(null);
  const drawer = useLibraryDrawer();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const current = useCurrent(chosen, library.comparisons);

  const openComparison = (comparisonId: string | null) => {
    setChosen(comparisonId);
    drawer.done();
  };
  const create = async (): Promise<string | null> => {
    const created = await ask('comparison.create', { title: '' });
    if (!created) return null;
    setNewest(created.comparisonId);
    openComparison(created.comparisonId);
    return created.comparisonId;
  };
  const openSample = async () => {
    const sample = await ask('sample.open', {});
    if (sample) openComparison(sample.comparisonId);
  };
  const inCurrent = async (work: (comparisonId: string) => unknown) => {
    const target = current ?? (await create());
    if (target) await work(target);
  };
  const onGiven = useGivenFiles({ create, inCurrent, onAdd });
  const tellNothing = () => current ?? tell('Open or start a comparison first.');
  useCommands({
    'comparison.new': () => void create(),
    'article.choose': () => void inCurrent(onAdd.choose),
    'article.paste': () => void inCurrent(onAdd.openPaste),
    'comparison.run': tellNothing,
    'report.save': tellNothing,
    'report.savePdf': tellNothing,
    'library.show': () => drawer.show(!drawer.isOpen),
    'help.show': () => setHelpOpen(true),
    'files.take': onGiven,
  });
  useGlobalKeys({ onHelp: () => setHelpOpen(true), onLibrary: () => drawer.show(!drawer.isOpen) });

  useLostAnalyses(library.comparisons);

  if (library.stopped) {
    return (
      <FailureScreen
        failure={library.stopped}
        recoveries={transport.recoveries}
        onRecover={(action) => void transport.recover(action)}
        onRetry={library.retry}
      />
    );
  }
  return (
    <div className={drawer.isOpen ? 'window' : 'window library-closed'}>
      {drawer.isOpen && (
        <LibrarySidebar
          comparisons={library.comparisons ?? []}
          current={current}
          onOpen={openComparison}
          onNew={() => void create()}
          onSample={() => void openSample()}
          onClose={() => drawer.show(false)}
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the mouse; the library has its own button. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: as above. */}
      {drawer.isOpen && <div className="library-backdrop" onClick={() => drawer.show(false)} />}
      <div className="window-rail">
        {!drawer.isOpen && (
          <button
            type="button"
            className="button-quiet"
            aria-label="Open the library"
            data-tip="Open the library (b)"
            onClick={() => drawer.show(true)}
          >
            <Icon name="library" />
          </button>
        )}
        <span className="rail-space" />
        <ThemeMenu />
        <button
          type="button"
          className="button-quiet"
          aria-label="Keys and marks"
          data-tip="Keys and marks (?)"
          onClick={() => setHelpOpen(true)}
        >
          <Icon name="help" />
        </button>
      </div>
      {current ? (
        <ComparisonScreen key={current} comparisonId={current} onAdd={onAdd} isNew={newest === current} />
      ) : (
        library.comparisons && <Welcome onSample={() => void openSample()} onNew={() => void create()} />
      )}
      <DropArea onDrop={(files) => void inCurrent((target) => onAdd.drop(target, files))} />
      {onAdd.pasteInto && (
        <PasteDialog comparisonId={onAdd.pasteInto} onAdd={onAdd} onClose={() => onAdd.openPaste(null)} />
      )}
      {onAdd.failed.length > 0 && <FailedFilesDialog failed={onAdd.failed} onClose={onAdd.forgetFailed} />}
      {isHelpOpen && <HelpDialog onClose={() => setHelpOpen(false)} />}
    </div>
  );
}

/** What the person chose while it is there; at the start the newest comparison. */
function useCurrent(chosen: string | null, comparisons: ReturnType<typeof useLibrary>['comparisons']): string | null {
  const [first, setFirst] = useState<string | null | undefined>(undefined);
  if (first === undefined && comparisons) setFirst(comparisons[0]?.id ?? null);
  return chosen ?? first ?? null;
}

function ThemeMenu() {
  const [theme, setTheme] = useState(() => readPreference('theme'));
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
    keepPreference('theme', next);
  };
  const labels = { system: 'As the machine', light: 'Light', dark: 'Dark' } as const;
  return (
    <Menu
      label="Light or dark"
      tip="Light or dark"
      items={(['system', 'light', 'dark'] as const).map((name) => ({
        label: labels[name],
        checked: theme === name,
        act: () => choose(name),
      }))}
    >
      <Icon name="theme" />
    </Menu>
  );
}

function useGlobalKeys(keys: { onHelp: () => void; onLibrary: () => void }): void {
  const { undo, redo } = useProgram();
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || document.querySelector('dialog:modal')) return;
      const isCommand = event.ctrlKey || event.metaKey;
      if (isCommand && event.key.toLowerCase() === 'z') {
        event.preventDefault();
        void (event.shiftKey ? redo() : undo());
      } else if (!isCommand && event.key === '?') now.current.onHelp();
      else if (!isCommand && !event.altKey && event.key === 'b') now.current.onLibrary();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
}
