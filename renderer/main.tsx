/** Where the window starts: the theme, the transport of whichever shell this is, and the first screen. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { applyTheme, readPreference } from './state/preferences.ts';
import './styles/index.css';
import { chooseTransport } from './transport/choose-transport.ts';

applyTheme(readPreference('theme'));
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App transport={chooseTransport()} />
    </StrictMode>,
  );
}
