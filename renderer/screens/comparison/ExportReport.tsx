/** Saves the report of a comparison: as a web page, and as PDF where the shell can lay out paper. */
import { Icon } from '../../components/Icon.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useProgram } from '../../state/program.tsx';
import { useCommands } from '../../state/use-commands.ts';

export function ExportReport({ comparisonId }: { comparisonId: string }) {
  const { ask, tell, transport } = useProgram();
  const { savePdf } = transport;
  const saveHtml = async () => {
    const report = await ask('report.build', { comparisonId });
    if (!report) return;
    if (await transport.saveFile(report.fileName, 'text/html', report.html))
      tell(`Saved the report ${report.fileName}.`);
  };
  const savePaper = async () => {
    const saved = await savePdf?.(comparisonId);
    if (saved?.ok === false) tell(saved.error.message, 'failed');
    else if (saved?.value) tell('Saved the report as PDF.');
  };
  useCommands({ 'report.save': () => void saveHtml(), 'report.savePdf': () => void savePaper() });

  const face = (
    <>
      <Icon name="export" /> Export report
    </>
  );
  if (!savePdf) {
    return (
      <button type="button" className="button" onClick={() => void saveHtml()}>
        {face}
      </button>
    );
  }
  return (
    <Menu
      label="Export report"
      className="button"
      items={[
        { label: 'Web page', note: 'One file that opens in any browser', act: () => void saveHtml() },
        { label: 'PDF', note: 'Laid out on paper', act: () => void savePaper() },
      ]}
    >
      {face}
    </Menu>
  );
}
