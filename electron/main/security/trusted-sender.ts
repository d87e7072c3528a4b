/** Decides whether a message really comes from our own page in our own window. */
import { isAppUrl } from './urls.ts';

export interface Sender {
  /** URL of the frame that sent the message; null when the frame is gone. */
  readonly frameUrl: string | null;
  readonly isMainFrame: boolean;
  readonly isOurWindow: boolean;
}

/** A frame inside the page, another window, or a page that is not ours gets no answer. */
export function isTrustedSender({ frameUrl, isMainFrame, isOurWindow }: Sender): boolean {
  return isOurWindow && isMainFrame && frameUrl !== null && isAppUrl(frameUrl);
}
