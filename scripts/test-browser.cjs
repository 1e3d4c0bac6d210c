'use strict';
/**
 * The tests of the pane and the workbench need a browser. On a fresh Debian machine (a container, CI) where one may be
 * installed without asking, Debian's Chromium and a Japanese font are; elsewhere the tests themselves say what is missing.
 */
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const path = require('node:path');

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'];

const onPath = (program) => (process.env.PATH ?? '').split(path.delimiter).some((folder) => folder !== '' && existsSync(path.join(folder, program)));

function install() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // What installers print is for standard error: standard output is the tests' own.
  const run = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 2] }).status === 0;
  return run('update', '-q') && run('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

if (process.platform === 'linux' && !PROGRAMS.some(onPath) && onPath('apt-get') && process.getuid?.() === 0) {
  if (!install()) process.stderr.write('Chromium could not be installed; the browser tests will fail.\n');
}
