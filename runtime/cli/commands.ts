import type { Command } from './command.ts';
import { apply } from './commands/apply.ts';
import { doctor } from './commands/doctor.ts';
import { openapi } from './commands/openapi.ts';
import { start } from './commands/start.ts';
import { tokenCreate } from './commands/token-create.ts';
import { userCreate } from './commands/user-create.ts';
import { validate } from './commands/validate.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [start, validate, apply, userCreate, tokenCreate, openapi, doctor];
