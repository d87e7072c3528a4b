/** The application menu: what every desktop program has, and the window's own commands with their keys. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/commands.ts';

type Item = MenuItemConstructorOptions;

/** Roles bring the system's own words, keys and behaviour; everything else is told to the window by `send`. */
export function installMenu(platform: NodeJS.Platform, send: (command: Command) => void): void {
  const item = (label: string, id: Command, accelerator?: string): Item => ({
    label,
    id,
    click: () => send(id),
    ...(accelerator ? { accelerator } : {}),
  });
  const template: Item[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: [...fileItems(item), { type: 'separator' }, endItem(platform)] },
    { role: 'editMenu' },
    { label: '&View', submenu: viewItems(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: [item('Keys and Marks', 'help.show', 'F1')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

type MakeItem = (label: string, id: Command, accelerator?: string) => Item;

function fileItems(item: MakeItem): Item[] {
  return [
    item('New Comparison', 'comparison.new', 'CmdOrCtrl+N'),
    item('Add Articles…', 'article.choose', 'CmdOrCtrl+O'),
    item('Paste Text…', 'article.paste', 'CmdOrCtrl+Shift+V'),
    { type: 'separator' },
    item('Run Analysis', 'comparison.run', 'CmdOrCtrl+R'),
    { type: 'separator' },
    item('Export Report…', 'report.save', 'CmdOrCtrl+E'),
    item('Export Report as PDF…', 'report.savePdf', 'CmdOrCtrl+Shift+E'),
  ];
}

/** On a Mac the program's own menu has Quit, and a window can close without it. */
function endItem(platform: NodeJS.Platform): Item {
  return { role: platform === 'darwin' ? 'close' : 'quit' };
}

function viewItems(item: MakeItem): Item[] {
  return [
    item('Library', 'library.show', 'CmdOrCtrl+L'),
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
}
