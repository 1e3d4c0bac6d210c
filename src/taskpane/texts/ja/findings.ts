/** Words of the list of findings. */
export const findings = {
  ofSheet: (sheet: string, number: number) => `「${sheet}」 ${number}件`,
  evidence: '根拠:',
  separator: '、',
  more: (number: number) => `、ほか ${number} セル`,
  fix: (label: string) => `直し方: ${label}`,
} as const;
