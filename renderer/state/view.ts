/** What of a comparison is being looked at: layer, columns, panel, the opened mark and the opened score. */
import type { Layer, Pillar } from './vocabulary.ts';

export type PanelTab = 'facts' | 'omissions' | 'conflicts' | 'sources' | 'actors' | 'findings';

/** The marks opened by a click: all that lie under the pointer, of one article. */
export interface OpenedMarks {
  readonly articleId: string;
  readonly start: number;
  readonly ids: readonly string[];
}

export interface View {
  readonly layer: Layer;
  /** Categories, parts or kinds the person switched off in the legend. */
  readonly muted: ReadonlySet<string>;
  readonly hiddenColumns: ReadonlySet<string>;
  readonly tab: PanelTab;
  readonly opened: OpenedMarks | null;
  readonly inspected: { readonly articleId: string; readonly pillar: Pillar } | null;
}

export type ViewAction =
  | { readonly type: 'layer'; readonly layer: Layer }
  | { readonly type: 'mute'; readonly name: string }
  | { readonly type: 'column'; readonly articleId: string; readonly shown: boolean }
  | { readonly type: 'tab'; readonly tab: PanelTab }
  | { readonly type: 'open'; readonly opened: OpenedMarks | null }
  | { readonly type: 'inspect'; readonly inspected: View['inspected'] };

export const firstView: View = {
  layer: 'framing',
  muted: new Set(),
  hiddenColumns: new Set(),
  tab: 'facts',
  opened: null,
  inspected: null,
};

/** The view after one action; switching the layer closes what was opened on the old one. */
export function nextView(view: View, action: ViewAction): View {
  switch (action.type) {
    case 'layer':
      return action.layer === view.layer ? view : { ...view, layer: action.layer, muted: new Set(), opened: null };
    case 'mute':
      return { ...view, muted: toggled(view.muted, action.name, !view.muted.has(action.name)), opened: null };
    case 'column':
      return { ...view, hiddenColumns: toggled(view.hiddenColumns, action.articleId, !action.shown) };
    case 'tab':
      return { ...view, tab: action.tab };
    case 'open':
      return { ...view, opened: action.opened };
    case 'inspect':
      return { ...view, inspected: action.inspected, opened: null };
  }
}

function toggled(set: ReadonlySet<string>, name: string, present: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (present) next.add(name);
  else next.delete(name);
  return next;
}
