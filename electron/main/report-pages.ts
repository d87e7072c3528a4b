/** Lays a report out on paper, in a hidden page that can run no script and load nothing. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type PrintToPDFOptions, type Session, session } from 'electron';
import { denyDownloads } from './security/navigation.ts';
import { denyPermissions } from './security/permissions.ts';
import { APP_SCHEME } from './security/urls.ts';

/** Of its own host, so that the page is never taken for the window's. */
const REPORT_HOST = 'report';
const PAPER: PrintToPDFOptions = {
  pageSize: 'A4',
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

export interface ReportPages {
  /** `html` as the bytes of a PDF. */
  print(html: string): Promise<Uint8Array>;
}

/** The pages live in a session of their own that is never written to the disk, made when the first is printed. */
export function createReportPages(): ReportPages {
  const waiting = new Map<string, string>();
  let own: Session | undefined;
  const ownSession = () => {
    own ??= openSession(waiting);
    return own;
  };
  return {
    print: async (html) => {
      const url = `${APP_SCHEME}://${REPORT_HOST}/${randomUUID()}`;
      waiting.set(url, html);
      const page = new BrowserWindow({
        show: false,
        webPreferences: { session: ownSession(), javascript: false, sandbox: true, contextIsolation: true },
      });
      try {
        await page.loadURL(url);
        return await page.webContents.printToPDF(PAPER);
      } finally {
        waiting.delete(url);
        page.destroy();
      }
    },
  };
}

function openSession(waiting: ReadonlyMap<string, string>): Session {
  const opened = session.fromPartition('report');
  denyPermissions(opened);
  denyDownloads(opened);
  opened.protocol.handle(APP_SCHEME, ({ url }) => {
    const html = waiting.get(url);
    if (html === undefined) return new Response('Nothing here.', { status: 404 });
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      },
    });
  });
  return opened;
}
