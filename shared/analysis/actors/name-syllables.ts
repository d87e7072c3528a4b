/** Small syllables after a hyphen that belong to a name: 'Jong-un', 'Jae-in', 'Stratford-upon-Avon'. */
export const NAME_SYLLABLES: ReadonlySet<string> = new Set(
  'in un on hun il a upon sur le la al ul ud ur bi hye eun ho wen jin min mo hee'.split(' '),
);
