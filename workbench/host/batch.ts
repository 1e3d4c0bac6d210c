import type { HostContext } from './context';
import { fail, HostError } from './errors';
import { located, LocatedError } from './located';
import { isHostObject, missing, NULL_OBJECT, pascalCase, type HostObject } from './objectType';
import { asJson, query } from './query';
import type { References } from './references';
import type { RootObjects } from './rootObjects';
import { ActionType, PathType, type Action, type ArgumentInfo, type Batch, type BatchResult, type ObjectPath, type ReferencedIds } from './wire';

/**
 * Runs a batch: its actions one after the other, until one fails.
 * What was done before the failing action stays done, as in Excel: there is no transaction round a batch
 * (the documentation of `OfficeExtension.Error.traceMessages` speaks of the commands "executed before the error occurred").
 */
export async function runBatch(batch: Batch, host: HostContext, references: References, roots: RootObjects): Promise<BatchResult> {
  return new BatchRun(batch, host, references, roots).run();
}

class BatchRun {
  readonly #objects = new Map<number, HostObject>();

  constructor(
    readonly batch: Batch,
    readonly host: HostContext,
    readonly references: References,
    readonly roots: RootObjects,
  ) {}

  async run(): Promise<BatchResult> {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: (await this.#act(action)) ?? null });
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      } catch (error) {
        const { error: reason, location } = this.#explain(error);
        const wire = { Code: reason.code, Message: reason.message, HttpStatusCode: reason.status, ActionIndex: index, Location: location };
        return { Results: results, Error: wire, TraceIds: traceIds };
      }
    }
    return { Results: results, ...(traceIds.length > 0 ? { TraceIds: traceIds } : {}) };
  }

  #explain(error: unknown): { error: HostError; location: string } {
    if (error instanceof LocatedError) return error;
    if (error instanceof HostError) return { error, location: '' };
    this.host.log.add('fault', 'Host', 'batch', error instanceof Error ? (error.stack ?? error.message) : String(error));
    return { error: new HostError('GeneralException'), location: '' };
  }

  async #act(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    const object = await this.#resolve(action.ObjectPathId ?? fail('InvalidRequest'));
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object.isNull ? null : this.#identify(object);
      case ActionType.Query:
        await this.host.settled();
        return query(object, action.QueryInfo ?? {}, this.host, this.#identify);
      case ActionType.QueryAsJson:
        await this.host.settled();
        return asJson(await query(object, action.QueryInfo ?? {}, this.host, this.#identify));
      case ActionType.Method:
        return this.#method(object, action);
      case ActionType.SetProperty: {
        const [value] = await this.#arguments(action.ArgumentInfo);
        return this.#set(object, pascalCase(action.Name ?? ''), value);
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) await this.#set(object, pascalCase(name), value);
        return null;
      default:
        return missing('Batch', `actionType${action.ActionType}`, this.host);
    }
  }

  async #set(object: HostObject, name: string, value: unknown): Promise<null> {
    await located(object, name, () => (object.hasSetter(name) ? object.set(name, value, this.host) : object.hasProperty(name) ? fail('AccessDenied') : object.set(name, value, this.host)));
    return null;
  }

  async #method(object: HostObject, action: Action): Promise<unknown> {
    const args = await this.#arguments(action.ArgumentInfo);
    const name = action.Name ?? '';
    if (object.isNull) return null;
    if (name === '_KeepReference') {
      this.references.keep(object);
      return null;
    }
    if (name === '_RemoveReference') {
      this.references.release(String(args[0]));
      return null;
    }
    const result = await located(object, name, () => object.call(name, args, this.host));
    return isHostObject(result) ? this.#identify(result) : result;
  }

  readonly #identify = (object: HostObject): Record<string, unknown> => ({
    ...object.identity(this.host),
    ...(object.isTracked && (this.batch.AutoKeepReference === true || this.references.isKept(object)) ? { _ReferenceId: this.references.keep(object) } : {}),
  });

  async #arguments(info: ArgumentInfo | null | undefined): Promise<unknown[]> {
    return this.#withObjects(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? null);
  }

  /** Puts the objects in the place of their stand-ins. */
  async #withObjects(values: readonly unknown[], ids: ReferencedIds): Promise<unknown[]> {
    if (!Array.isArray(ids)) return [...values];
    const result: unknown[] = [];
    for (const [index, value] of values.entries()) {
      const id: ReferencedIds = (ids as readonly ReferencedIds[])[index] ?? null;
      if (typeof id === 'number' && id !== 0) result.push(await this.#resolve(id));
      else result.push(Array.isArray(id) && Array.isArray(value) ? await this.#withObjects(value, id) : value);
    }
    return result;
  }

  async #resolve(id: number): Promise<HostObject> {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.batch.ObjectPaths[String(id)] ?? fail('InvalidRequest');
    const object = await this.#open(path);
    this.#objects.set(id, object);
    return object;
  }

  async #open(path: ObjectPath): Promise<HostObject> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.roots.workbook();
      case PathType.NewObject:
        return this.roots.newObject(name, this.host);
      case PathType.Reference:
        return this.references.find(name) ?? fail('InvalidReference');
      case PathType.Null:
        return NULL_OBJECT;
    }
    const parent = await this.#resolve(path.ParentObjectPathId ?? fail('InvalidRequest'));
    if (parent.isNull) return NULL_OBJECT;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return located(parent, name, () => parent.navigate(name, this.host));
      case PathType.Indexer: {
        const args = await this.#arguments(path.ArgumentInfo);
        return located(parent, 'GetItem', () => parent.item(args, this.host));
      }
      case PathType.Method: {
        const args = await this.#arguments(path.ArgumentInfo);
        const result = await located(parent, name, () => parent.call(name, args, this.host));
        return isHostObject(result) ? result : fail('InvalidRequest');
      }
      default:
        return fail('InvalidRequest');
    }
  }
}
