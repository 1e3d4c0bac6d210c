import { loading } from './loading';
import { objects } from './objects';
import type { ConformanceCase } from './types';

/** Every case, area by area. */
export const CASES: readonly ConformanceCase[] = [...loading, ...objects];
