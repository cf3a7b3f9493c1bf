import { openCluster } from '#engine/db/embedded/cluster.ts';

/**
 * A process that uses a cluster: `node open-cluster.ts DATA_DIR [ADDRESS]` opens it (and claims it for ADDRESS), prints one line
 * of JSON and stays until its standard input ends, then closes in order.
 */
const [directory, address] = process.argv.slice(2);
const cluster = await openCluster(directory!);
if (address !== undefined) await cluster.claim(address);
process.stdout.write(`${JSON.stringify({ url: cluster.url, started: cluster.started })}\n`);
process.stdin.resume();
process.stdin.once('end', async () => {
  await cluster.close();
  process.exit(0);
});
