/** A headless browser for tests: the one installed on the machine, else Chromium from the npm registry. */
import { chromium as packaged } from 'playwright-core';

const quietNetwork = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

export async function launchBrowser() {
  for (const channel of ['chrome', 'msedge', 'chromium']) {
    try {
      return await packaged.launch({ channel, args: quietNetwork });
    } catch {
      // Not installed: the next one.
    }
  }
  const { default: chromium } = await import('@sparticuz/chromium');
  return packaged.launch({ executablePath: await chromium.executablePath(), args: quietNetwork });
}
