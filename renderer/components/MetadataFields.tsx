/** The fields for what is known about an article; used when pasting and when editing. */
import type { ArticleMetadata } from '../../shared/model/article.ts';

const FIELDS: readonly { name: keyof ArticleMetadata; label: string; hint: string; max: number; wide: boolean }[] = [
  { name: 'outlet', label: 'Outlet', hint: 'Who published it', max: 300, wide: false },
  { name: 'date', label: 'Date', hint: '2026-11-24', max: 100, wide: false },
  { name: 'headline', label: 'Headline', hint: '', max: 1000, wide: true },
  { name: 'author', label: 'Author', hint: '', max: 500, wide: false },
  { name: 'url', label: 'URL', hint: 'https://', max: 4000, wide: false },
];

export const emptyMetadata: ArticleMetadata = { outlet: '', headline: '', author: '', date: '', url: '' };

interface MetadataFieldsProps {
  readonly value: ArticleMetadata;
  readonly onChange: (value: ArticleMetadata) => void;
}

export function MetadataFields({ value, onChange }: MetadataFieldsProps) {
  return (
    <div className="fields">
      {FIELDS.map(({ name, label, hint, max, wide }) => (
        <label key={name} className={wide ? 'field field-wide' : 'field'}>
          <span>{label}</span>
          <input
            value={value[name]}
            maxLength={max}
            placeholder={hint}
            onChange={(event) => onChange({ ...value, [name]: event.target.value })}
          />
        </label>
      ))}
    </div>
  );
}
