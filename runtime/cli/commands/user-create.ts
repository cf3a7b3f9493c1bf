import { randomBytes } from 'node:crypto';
import { engineCaller } from '#engine/access/caller.ts';
import { save } from '#engine/save.ts';
import type { Workspace } from '#engine/workspace.ts';
import { setPassword } from '#runtime/server/auth/password.ts';
import { type Command, CommandFailed, exitCodes } from '../command.ts';
import { ensureCore } from '../ensure-core.ts';
import { withWorkspace } from '../open.ts';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** Creates a user who can sign in; answers with the id. The refusal of the save path becomes the command's. */
export async function createUser(workspace: Workspace, { email, name, password }: NewUser): Promise<string> {
  const { model } = workspace.current();
  const scene = { model, connection: workspace.database, caller: engineCaller('cli') };
  const outcome = await save.create(scene, 'user', { email, name, email_verified: true });
  if (!outcome.ok)
    throw new CommandFailed(
      outcome.refusal.errors.map(({ message }) => message).join('\n') || outcome.refusal.detail,
      exitCodes.problems,
    );
  const id = outcome.value.id as string;
  try {
    await setPassword(workspace.database, workspace.schema, id, password);
  } catch (error) {
    await save.delete(scene, 'user', id);
    throw new CommandFailed((error as Error).message, exitCodes.problems);
  }
  return id;
}

export function generatedPassword(): string {
  return randomBytes(12).toString('base64url');
}

export const userCreate: Command = {
  name: 'user create',
  usage: 'user create --email E [--name N] [--password P] [--role R]…',
  summary: 'Create a user; a password is made up and printed where none is given',
  options: ['email', 'name', 'password', 'role'],
  words: [0, 0],
  async run({ args, config, output, workspace: name }) {
    const email = args.options.get('email')?.[0];
    if (email === undefined) throw new CommandFailed('user create needs --email.', exitCodes.usage);
    const given = args.options.get('password')?.[0];
    const password = given ?? generatedPassword();
    const id = await withWorkspace(config, name, async (workspace) => {
      await ensureCore(workspace.database, workspace.schema);
      await workspace.refresh();
      return createUser(workspace, { email, name: args.options.get('name')?.[0] ?? email.split('@')[0]!, password });
    });
    output.value({ id, email, ...(given === undefined ? { password } : {}) });
    output.say(`User ${email} created.${given === undefined ? ` Password: ${password}` : ''}`);
    return exitCodes.done;
  },
};
