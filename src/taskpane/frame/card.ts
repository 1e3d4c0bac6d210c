import { tokens } from '@fluentui/react-components';

/** A card on the pane's ground. It has an edge in the contrast themes, where neither shadow nor shade of grey is seen. */
export const card = {
  backgroundColor: tokens.colorNeutralBackground1,
  borderRadius: tokens.borderRadiusMedium,
  boxShadow: tokens.shadow2,
  '@media (forced-colors: active)': { border: '1px solid CanvasText' },
} as const;
