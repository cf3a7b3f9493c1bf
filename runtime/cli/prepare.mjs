// Runs before `npm start` and `npm test`, on the machine's own Node and before anything is installed: plain JavaScript, no packages.
const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(
    `Formwork needs Node 20 or newer to begin with; this is ${process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(3);
}

const { appIsBuilt, buildApp } = await import('./prepare/app.mjs');
const { installPackages, packagesAreInstalled, requireNode } = await import('./prepare/packages.mjs');

try {
  // A built app needs no development tools: an image that ships both starts with what it has.
  const needed = process.argv[2] !== 'test' && appIsBuilt() ? 'production' : 'all';
  if (!packagesAreInstalled(needed)) await installPackages();
  requireNode();
  if (!appIsBuilt()) await buildApp();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
