import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.FORMWORK_SERVER ?? 'http://127.0.0.1:3000';

/** Builds the end users' app into `runtime/app/dist`; in development the API comes from a running server. */
export default defineConfig({
  root: here('.'),
  plugins: [react()],
  // The form library offers a test registry that imports AJV; the app validates without `eval` and never loads it.
  resolve: { alias: { '@rjsf/validator-ajv8': here('./form/no-validator.ts') } },
  build: {
    outDir: here('./dist'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { '/api': server } },
});
