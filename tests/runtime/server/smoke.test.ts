import { test, expect, beforeAll, afterAll } from 'vitest';
import { startTestServer, type TestServer } from '#tests/support/server.ts';
let s: TestServer;
beforeAll(async () => { const t=Date.now(); s = await startTestServer({ packages: ['shop'] }); console.log('start', Date.now()-t); });
afterAll(() => s.stop());
test('x', async () => {
  for (const [m, p, b] of [['GET','/api/me'],['GET','/api/records/customer'],['POST','/api/records/customer',{name:'A'}],['GET','/api/records/order?limit=0'],['GET','/api/metadata?entity=order'],['GET','/api/forms/customer'],['GET','/readyz'],['GET','/nix'],['GET','/api/nix'],['GET','/api/records/customer/%E0%A4%A'],['PUT','/api/records/customer'],['GET','/api/search?q=acme'],['POST','/api/records/specimen', '{"text":"ab","json":'+'['.repeat(100000)+']'.repeat(100000)+'}'],['POST','/api/records/specimen', '{"text":"ab","select":'+'['.repeat(100000)+']'.repeat(100000)+'}'],['POST','/api/records/specimen', '{"text":"ab","multi_select":['+'1,'.repeat(400000)+'1]}'],['POST','/api/records/specimen', '{"text":"ab","integer":1e400, "json":1e400}'],['GET','/api/metadata']] as const) {
    const t = performance.now();
    const a = await s.call(m, p, b);
    console.log(m, p, a.status, Math.round(performance.now()-t)+'ms', a.text.slice(0, 1500));
  }
  console.log(s.failures);
});
