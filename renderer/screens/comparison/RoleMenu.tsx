/** The tag that says what a passage is, and the menu by which a person says otherwise. */
import { type Passage, passageRoles } from '../../../shared/model/passage.ts';
import { Menu } from '../../components/Menu.tsx';
import { roleTerms } from '../../state/vocabulary.ts';
import { useActions } from './comparison-context.ts';

export function RoleMenu({ articleId, passage }: { articleId: string; passage: Passage }) {
  const { setRole } = useActions();
  const term = roleTerms[passage.role];
  const byPerson = passage.by === 'person';
  const before = byPerson ? passage.role : null;
  const items = passageRoles.map((role) => ({
    label: roleTerms[role].label,
    note: roleTerms[role].scored ? roleTerms[role].definition : `${roleTerms[role].definition} Not scored.`,
    checked: role === passage.role,
    act: () => role !== passage.role && setRole(articleId, passage, role, before),
  }));
  const takeBack = { label: "Back to the engine's role", act: () => setRole(articleId, passage, null, before) };
  const tip = byPerson
    ? 'You gave this role. Click to change it or take it back.'
    : `${term.definition}${passage.reason ? ` Why: ${passage.reason}` : ''} Click to change.`;
  return (
    <Menu
      label={`Role: ${term.label}${term.scored ? '' : ', not scored'}${byPerson ? ', given by you' : ''}`}
      className="role-tag"
      tip={tip}
      items={byPerson ? [...items, takeBack] : items}
    >
      {term.label}
      {!term.scored && ' — not scored'}
      {byPerson && ' · by you'}
    </Menu>
  );
}
