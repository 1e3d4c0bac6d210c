import { Store } from './store';

/** The pane's views, in the order of its tabs. */
export const VIEWS = ['findings', 'kpis', 'months', 'recognition', 'settings'] as const;
export type View = (typeof VIEWS)[number];

export interface NavigationState {
  readonly view: View;
  /** Finding that is being looked at, as `findingKey` names it. */
  readonly finding: string | null;
  /** 関数の挿入 is shown in place of the result. */
  readonly isGuideOpen: boolean;
}

/** Where in the pane the user is. It survives the drawing of other views. */
export class Navigation extends Store<NavigationState> {
  constructor() {
    super({ view: 'findings', finding: null, isGuideOpen: false });
  }

  readonly open = (view: View): void => this.show({ ...this.state(), view });

  readonly openGuide = (): void => this.show({ ...this.state(), isGuideOpen: true });

  readonly closeGuide = (): void => this.show({ ...this.state(), isGuideOpen: false });

  readonly look = (finding: string | null): void => this.show({ ...this.state(), finding });
}
