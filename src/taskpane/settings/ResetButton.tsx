import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, DialogTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { usePane, useStore } from '../model/paneModel';
import { texts } from '../texts';
import { isDefault, withDefaults } from './ruleSettings';
import { useStyles } from './styles';
import { useChangeSettings } from './useChangeSettings';

const words = texts.settings.reset;

/** The settings of this view as they were at first, after a question. */
export function ResetButton(): ReactElement {
  const styles = useStyles();
  const { settings } = useStore(usePane().profile);
  const change = useChangeSettings();
  return (
    <div className={styles.actions}>
      <Dialog modalType="alert">
        <DialogTrigger disableButtonEnhancement><Button disabledFocusable={isDefault(settings)}>{words.button}</Button></DialogTrigger>
        <DialogSurface className={styles.dialog}>
          <DialogBody>
            <DialogTitle>{words.question}</DialogTitle>
            <DialogContent>{words.details}</DialogContent>
            <DialogActions>
              <DialogTrigger disableButtonEnhancement><Button appearance="primary" onClick={() => change(withDefaults)}>{words.confirm}</Button></DialogTrigger>
              <DialogTrigger disableButtonEnhancement><Button>{texts.common.stop}</Button></DialogTrigger>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
      {isDefault(settings) ? <p className={styles.hint}>{words.nothing}</p> : null}
    </div>
  );
}
