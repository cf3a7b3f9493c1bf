import { createBrowserRouter } from 'react-router';
import { basePath } from './api.ts';
import { ErrorPage } from './error-page.tsx';
import { Home } from './home.tsx';
import { loadFormPage, loadRecordPage } from './lazy-pages.ts';
import { ListPage } from './list/list-page.tsx';
import { Gate } from './sign-in/gate.tsx';

const record = async () => ({ Component: (await loadRecordPage()).RecordPage });
const edit = async () => ({ Component: (await loadFormPage()).FormPage });

/** Every address of the app. The list comes with the first load; the other pages are fetched when they are opened. */
export const router = createBrowserRouter(
  [
    {
      element: <Gate />,
      errorElement: <ErrorPage />,
      hydrateFallbackElement: <div />,
      children: [
        {
          errorElement: <ErrorPage />,
          children: [
            { index: true, element: <Home /> },
            { path: ':app', element: <Home /> },
            { path: ':app/:entity', element: <ListPage /> },
            { path: ':app/:entity/view/:view', element: <ListPage /> },
            { path: ':app/:entity/new', lazy: edit },
            { path: ':app/:entity/:id', lazy: record },
            { path: ':app/:entity/:id/edit', lazy: edit },
            { path: '*', element: <ErrorPage /> },
          ],
        },
      ],
    },
  ],
  { basename: basePath || '/' },
);
