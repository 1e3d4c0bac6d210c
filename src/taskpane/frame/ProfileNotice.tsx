import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import type { Profile } from '../../excel/profile';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';

/** What the user should know of the settings that the book holds: they could not be read, or are of another version. */
export function ProfileNotice(): ReactElement | null {
  const { profile } = useStore(usePane().profile);
  const [read, setRead] = useState<Profile | null>(null);
  const words = profile && wordsOf(profile);
  if (!profile || !words || read === profile) return null;
  return (
    <MessageBar intent={profile.state === 'ready' ? 'info' : 'warning'} layout="multiline" role="status">
      <MessageBarBody>{words}</MessageBarBody>
      <MessageBarActions><Button size="small" appearance="transparent" onClick={() => setRead(profile)}>{texts.common.close}</Button></MessageBarActions>
    </MessageBar>
  );
}

function wordsOf(profile: Profile): string | null {
  switch (profile.state) {
    case 'none': return null;
    case 'ready': return profile.migratedFrom === null ? null : texts.common.migrated;
    case 'broken':
    case 'newer': return profile.message;
  }
}
