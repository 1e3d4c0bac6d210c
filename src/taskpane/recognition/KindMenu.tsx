import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { type TableKind, tableKindSchema } from '../../core/report';
import { KIND_WORDS } from '../../report/words';
import { texts } from '../texts';
import { useRecognitionStyles } from './styles';

interface KindMenuProps {
  /** What the button says. */
  readonly label: string;
  /** The kind that holds now; none for a table that is not there yet. */
  readonly current: TableKind | null;
  readonly onChoose: (kind: TableKind) => void;
}

/** The kinds of tables with a word about each. */
export function KindMenu({ label, current, onChoose }: KindMenuProps): ReactElement {
  const styles = useRecognitionStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><MenuButton size="small">{label}</MenuButton></MenuTrigger>
      <MenuPopover className={styles.menu}>
        <MenuList>
          {tableKindSchema.options.map((kind) => (
            <MenuItem key={kind} disabled={kind === current} subText={texts.recognition.kinds.hint[kind]} onClick={() => onChoose(kind)}>{KIND_WORDS[kind]}</MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
