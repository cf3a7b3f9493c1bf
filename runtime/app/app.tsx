import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from './data/query-client.ts';
import { Toaster } from './feedback/toaster.tsx';
import { antdLocale } from './locales/language.ts';
import { useLanguage } from './locales/use-language.ts';
import { router } from './routes.tsx';
import { ThemeProvider } from './theme/theme-provider.tsx';

/** Everything around the pages: look, language, cache, addresses. */
export function App() {
  const language = useLanguage();
  return (
    <ThemeProvider antdLocale={antdLocale(language)}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Toaster />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
