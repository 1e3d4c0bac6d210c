import { Spinner } from '@fluentui/react-components';
import { Component, type ReactElement, type ReactNode, Suspense } from 'react';
import { texts } from '../texts';
import { ErrorNotice } from './ErrorNotice';

/** Parts of the pane that are loaded after its first button: a notice while they are on their way, and one where they cannot be had. */
export const LaterParts = ({ children }: { readonly children: ReactNode }): ReactElement => (
  <Boundary><Suspense fallback={<Spinner size="tiny" label={texts.common.loading} />}>{children}</Suspense></Boundary>
);

class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <ErrorNotice error={this.state.error} doing={texts.common.drawing} />;
  }
}
