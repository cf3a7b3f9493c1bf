import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { speak } from './api.ts';
import { App } from './app.tsx';
import { warmData } from './data/warm-data.ts';
import { firstLanguage, startLanguages } from './locales/language.ts';
import './base.css';

const root = document.getElementById('root');
if (root) {
  speak(firstLanguage());
  warmData(window.location.pathname);
  await startLanguages();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
