/** The page of a record, fetched when it is first needed. */
export const loadRecordPage = () => import('./record/record-page.tsx');

/** The page of a form, fetched when it is first needed. */
export const loadFormPage = () => import('./form/form-page.tsx');

let warmed = false;

/** Fetches the pages one usually opens next, once, when the browser has nothing better to do. */
export function warmPages(): void {
  if (warmed) return;
  warmed = true;
  const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 400));
  idle(() => {
    void loadRecordPage();
    void loadFormPage();
  });
}
