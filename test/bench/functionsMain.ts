import { measureFunctions } from './functions';
import { ratio, tableText } from './measure';

/** The functions alone: `node test/bench/run.cjs functionsMain`. */
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const rows = measureFunctions(say);
say(`\n${tableText(rows)}`);
if (rows.some((row) => ratio(row) > row.limit)) process.exitCode = 1;
