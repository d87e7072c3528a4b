/** What can be done with one article: edit its details, read its import receipt, hide it, remove it. */
import { useState } from 'react';
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useProgram } from '../../state/program.tsx';
import type { ShownArticle } from './ArticleColumn.tsx';
import { useActions } from './comparison-context.ts';
import { DetailsDialog } from './DetailsDialog.tsx';
import { ReceiptDialog } from './ReceiptDialog.tsx';

export function ColumnMenu({ article, name }: { article: ShownArticle; name: string }) {
  const [dialog, setDialog] = useState<'details' | 'receipt' | null>(null);
  const { ask, change } = useProgram();
  const { dispatch } = useActions();
  const articleId = article.id;
  const remove = () =>
    change(
      {
        label: `removed "${name}"`,
        make: async () => (await ask('article.remove', { articleId })) !== null,
        takeBack: async () => (await ask('article.restore', { articleId })) !== null,
      },
      `Removed "${name}".`,
    );
  return (
    <>
      <Menu
        label={`Article: ${name}`}
        items={[
          { label: 'Edit details…', act: () => setDialog('details') },
          { label: 'Import receipt…', act: () => setDialog('receipt') },
          { label: 'Hide column', act: () => dispatch({ type: 'column', articleId, shown: false }) },
          { label: 'Remove article', act: () => void remove() },
        ]}
      >
        <Icon name="more" />
      </Menu>
      {dialog === 'details' && <DetailsDialog article={article} name={name} onClose={() => setDialog(null)} />}
      {dialog === 'receipt' && <ReceiptDialog article={article} name={name} onClose={() => setDialog(null)} />}
    </>
  );
}
