/** Drops something onto the middle of the window, as the system does: the page and its browser both see a real drag. */
import type { Page } from 'playwright-core';

export async function drop(page: Page, item: { mimeType: string; data: string }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [item], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}
