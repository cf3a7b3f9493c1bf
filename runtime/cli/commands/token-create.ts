import { quote } from '#engine/db/identifier.ts';
import { createToken } from '#runtime/server/auth/token.ts';
import { type Command, CommandFailed, exitCodes } from '../command.ts';
import { withWorkspace } from '../open.ts';

/** Makes an API token; it is shown this once and kept only as a hash. */
export const tokenCreate: Command = {
  name: 'token create',
  usage: 'token create --email E [--name N]',
  summary: 'Make an API token that acts as a user; prints it once',
  options: ['email', 'name'],
  words: [0, 0],
  async run({ args, config, output, workspace: name }) {
    const email = args.options.get('email')?.[0];
    if (email === undefined) throw new CommandFailed('token create needs --email.', exitCodes.usage);
    const token = await withWorkspace(config, name, async ({ database, schema, current }) => {
      if (!current().model.entities.has('user'))
        throw new CommandFailed('The workspace is empty; start it once, or apply a package.');
      const [user] = await database.query<{ id: string }>(
        `SELECT id FROM ${quote(schema)}."user" WHERE lower(email) = lower($1) AND deleted_at IS NULL AND active`,
        [email],
      );
      if (!user) throw new CommandFailed(`There is no active user with the e-mail ${email}.`, exitCodes.problems);
      return createToken(database, schema, user.id, args.options.get('name')?.[0] ?? 'command line');
    });
    output.value({ token });
    output.say(token);
    return exitCodes.done;
  },
};
