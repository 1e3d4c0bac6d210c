import { cacheFolder, certificateIn } from '../../workbench/server/certificate';

/**
 * Before the first test: the workbench's certificate is there. Browser tests trust its key and their servers, in processes of
 * their own, read it; on a fresh machine several workers at once would each make one, and the last would not be what the others trust.
 */
export default async function globalSetup(): Promise<void> {
  await certificateIn(cacheFolder());
}
