/** What the desktop shell's preload script puts into the window, and nothing else. */
export interface Bridge {
  call(name: string, argument: unknown): Promise<unknown>;
  subscribe(listener: (event: unknown) => void): () => void;
  offerFiles(files: readonly File[]): Promise<string[]>;
  chooseFiles(): Promise<string[]>;
  recover(action: string): Promise<unknown>;
  saveFile(fileName: string, mimeType: string, text: string): Promise<boolean>;
}

declare global {
  interface Window {
    readonly parallax?: Bridge;
  }
}
