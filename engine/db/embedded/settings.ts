/** PostgreSQL's settings by name, e.g. `shared_buffers: '128MB'`. */
export type Settings = Readonly<Record<string, string>>;

/** A modest server beside the application: durable, reachable from this machine only, quiet in its log. */
export const ownSettings: Settings = {
  listen_addresses: '127.0.0.1',
  // Paths of Unix sockets may not be longer than 107 bytes; data directories may.
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  max_logical_replication_workers: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Errors of statements (duplicates, say) are answered to the client; in the log they would only grow.
  log_min_messages: 'log',
  log_checkpoints: 'off',
};

export function settingArguments(settings: Settings): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
