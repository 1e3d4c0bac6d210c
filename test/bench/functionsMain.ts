import { measureFilledColumn } from './filledColumn';
import { measureFunctions } from './functions';
import { ratio, tableText } from './measure';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The functions alone: `node test/bench/run.cjs functionsMain`. */
async function main(): Promise<void> {
  const rows = [...measureFunctions(say), await measureFilledColumn()];
  say(`\n${tableText(rows)}`);
  if (rows.some((row) => ratio(row) > row.limit)) process.exitCode = 1;
}

void main();
