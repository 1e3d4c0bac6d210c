import { textOf } from './files';

interface Manifest { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string>; readonly engines: { readonly node: string } }
interface Locked { readonly version?: string; readonly optionalDependencies?: Record<string, string>; readonly deprecated?: string; readonly engines?: { readonly node?: string } | string[]; readonly resolved?: string }

const manifest = JSON.parse(textOf('package.json')) as Manifest;
const locked = Object.entries((JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> }).packages).filter(([place]) => place !== '');

it('asks for exact versions only', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('uses nothing that its author has given up', () => {
  expect(locked.filter(([, entry]) => entry.deprecated !== undefined).map(([place]) => place)).toEqual([]);
});

it('locks the version that is asked for', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    expect(locked.find(([place]) => place === `node_modules/${name}`)?.[1].version).toBe(version);
  }
});

it("holds every platform's optional packages, without which a clean install refuses the lock", () => {
  const places = new Set(locked.map(([place]) => place.replace(/^.*node_modules\//, '')));
  expect(locked.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {})).filter((name) => !places.has(name))).toEqual([]);
});

it('explains every dependency in docs/architecture.md', () => {
  const text = textOf('docs/architecture.md');
  expect(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
