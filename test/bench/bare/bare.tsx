import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least that an add-in of this kind can be, as Microsoft's own template begins: Fluent UI and one button, once Office is ready. */
void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (place) createRoot(place).render(<FluentProvider theme={webLightTheme}><Button appearance="primary">開始</Button></FluentProvider>);
});
