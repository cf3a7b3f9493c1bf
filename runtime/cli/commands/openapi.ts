import { accessOf } from '#engine/access/access.ts';
import { engineCaller } from '#engine/access/caller.ts';
import { describeApi } from '#runtime/server/openapi/describe.ts';
import { type Command, exitCodes } from '../command.ts';
import { withWorkspace } from '../open.ts';

/** Prints the OpenAPI document of a workspace. */
export const openapi: Command = {
  name: 'openapi',
  usage: 'openapi',
  summary: 'Print the OpenAPI document of the workspace',
  options: [],
  words: [0, 0],
  async run({ config, workspace: name }) {
    const document = await withWorkspace(config, name, async ({ current }) =>
      describeApi(current().model, accessOf(engineCaller('cli')), 'en'),
    );
    process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
    return exitCodes.done;
  },
};
