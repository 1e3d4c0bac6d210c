import { ratio, tableText } from './measure';
import { measurePane } from './pane';

/** The pane alone: `node test/bench/run.cjs paneMain`. */
async function main(): Promise<void> {
  const rows = await measurePane(process.argv[2] ?? process.cwd(), process.argv[3] ?? '', Number(process.env.BENCH_PANE_ROUNDS ?? 7));
  process.stdout.write(`${tableText(rows)}\n`);
  if (rows.some((row) => ratio(row) > row.limit)) process.exitCode = 1;
}

void main();
