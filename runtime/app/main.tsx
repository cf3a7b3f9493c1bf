import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startLanguages } from './locales/language.ts';
import './base.css';

const root = document.getElementById('root');
if (root) {
  await startLanguages();
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
