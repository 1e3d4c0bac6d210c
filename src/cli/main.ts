import { tuneCompiler } from './compiler';
import { oneLine } from './errors';
import { run, STATUS } from './run';

/** The program: joins `run` to this process. The status is set, not forced, so that a pipe is written to its end. */
function main(): void {
  // A reader that stops early (`| head`) is no fault; whatever else fails here ends with a line, not a stack.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') process.exitCode = STATUS.unusable;
      process.exit();
    });
  }
  process.on('uncaughtException', (error) => {
    process.stderr.write(`kpi-check: 思わぬ問題で止まりました（${oneLine(error.message).slice(0, 200)}）。お手数ですが、この行を開発元に知らせてください。\n`);
    process.exit(STATUS.unusable);
  });
  const argv = process.argv.slice(2);
  tuneCompiler(argv);
  void run(argv, { stdout: process.stdout, stderr: process.stderr, env: process.env, today }).then((status) => {
    process.exitCode = status;
  });
}

function today(): string {
  const now = new Date();
  const part = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}

main();
