/** What the desktop shell's preload script puts into the window, and nothing else. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
  offerFiles(files: readonly File[]): Promise<string[]>;
  onCommand(listener: (command: unknown) => void): () => void;
  chooseFiles(): Promise<string[]>;
  recover(action: string): Promise<unknown>;
  takeFiles(): Promise<string[]>;
  saveFile(fileName: string, mimeType: string, text: string): Promise<boolean>;
  savePdf(comparisonId: string): Promise<unknown>;
}

declare global {
  interface Window {
    readonly parallax?: Bridge;
  }
}
