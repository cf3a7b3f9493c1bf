import { Router } from 'express';
import { accessOf } from '#engine/access/access.ts';
import { compileForm } from '#engine/forms/compile.ts';
import type { Metadata } from '#metadata/compose.ts';
import type { FormDocument } from '#metadata/types.ts';
import { entityParameter, queryOf } from '../parameters.ts';
import { HttpProblem } from '../problem.ts';
import { callerOf, signedIn } from '../request.ts';
import { sendJson } from './answer.ts';

/** `/api/forms`: an entity's form for the caller, as @rjsf takes it. */
export const forms = Router();

forms.get(['/:entity', '/:entity/:form'], (request, response) => {
  queryOf(request, []);
  const { model, metadata } = signedIn(response).workspace.current();
  const caller = callerOf(request, response, 'api');
  const entity = entityParameter(request, model);
  const access = accessOf(caller);
  const document = formOf(metadata, entity.name, (request.params as { form?: string }).form);
  sendJson(
    response,
    200,
    compileForm(model, entity, document, caller.locale, (field) => access.reads(entity.name, field.name)),
  );
});

function formOf(metadata: Metadata, entity: string, name: string | undefined): FormDocument | undefined {
  const all = [...metadata.forms.values()].filter((form) => form.entity === entity);
  if (name === undefined)
    return all.find((form) => form.default) ?? all.find((form) => form.name === `${entity}.main`) ?? all[0];
  const found = all.find((form) => form.name === name);
  if (!found)
    throw new HttpProblem({
      status: 404,
      code: 'form',
      detail: `There is no form “${name.slice(0, 80)}” of ${entity}.`,
    });
  return found;
}
