/**
 * Runs a task. Limits on its time only tell work that runs wild from work that ends; speed is measured by `npm run bench`.
 * @returns its result, its processor time in milliseconds (a busy machine does not change it much), and by how many MiB the process's peak memory grew.
 */
export function measure<T>(task: () => T): { result: T; milliseconds: number; mebibytes: number } {
  const peak = process.resourceUsage().maxRSS;
  const started = process.cpuUsage();
  const result = task();
  const { user, system } = process.cpuUsage(started);
  return { result, milliseconds: (user + system) / 1000, mebibytes: (process.resourceUsage().maxRSS - peak) / 1024 };
}
