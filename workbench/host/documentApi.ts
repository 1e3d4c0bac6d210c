import { ConnectionLost } from './faults';
import { RequestRefused, type Host } from './host';
import type { RibbonActions } from './ribbonActions';
import { getSelectedData, setSelectedData } from './selectedData';
import { completedSchema, DdaError, Dispatch, getDataSchema, methodSchema, richApiSchema, setDataSchema, settingsSchema } from './xdmWire';

type Answer = Readonly<Record<string, unknown>> & { readonly Error: number };

const REFUSALS: Readonly<Partial<Record<string, number>>> = {
  RequestPayloadSizeLimitExceeded: DdaError.RequestTooLarge,
  ResponsePayloadSizeLimitExceeded: DdaError.ResponseTooLarge,
};

/** Names of calls that the host does not answer, for the log. */
const NAMES: Readonly<Partial<Record<number, string>>> = {
  66: 'bindings.addFromSelectionAsync', 67: 'bindings.addFromPromptAsync', 68: 'bindings.getByIdAsync', 69: 'bindings.releaseByIdAsync', 70: 'binding.getDataAsync',
  71: 'binding.setDataAsync', 74: 'bindings.getAllAsync', 77: 'getFileAsync', 78: 'bindings.addFromNamedItemAsync', 82: 'goToByIdAsync', 83: 'getActiveViewAsync',
  86: 'getFilePropertiesAsync', 97: 'ui.closeContainer', 98: 'auth.getAccessToken', 102: 'ui.openBrowserWindow',
};

/** The calls of `Office.context.document`, and the batches, which come the same way. */
export class DocumentApi {
  constructor(
    readonly host: Host,
    readonly actions: RibbonActions,
  ) {}

  /** Answers a call, or says by its error number that it cannot. */
  async execute(data: unknown): Promise<Answer> {
    const method = methodSchema.safeParse(data);
    if (!method.success) return { Error: DdaError.Internal };
    try {
      return await this.#dispatch(method.data.DdaMethod.DispatchId, data);
    } catch (error) {
      if (error instanceof ConnectionLost) return { Error: DdaError.SessionLost };
      if (error instanceof RequestRefused) return { Error: REFUSALS[error.code] ?? DdaError.Internal };
      this.host.log.add('fault', 'Document', String(method.data.DdaMethod.DispatchId), error instanceof Error ? (error.stack ?? error.message) : String(error));
      return { Error: DdaError.Internal };
    }
  }

  async #dispatch(id: number, data: unknown): Promise<Answer> {
    const { model } = this.host;
    switch (id) {
      case Dispatch.RichApi: {
        const { ArrayData } = richApiSchema.parse(data);
        return { Error: DdaError.None, Data: [200, ['content-type', 'application/json'], await this.host.executeText(ArrayData[4], ArrayData[6])] };
      }
      case Dispatch.LoadSettings:
        return { Error: DdaError.None, Properties: { Settings: [...model.settings].map(([Name, Value]) => ({ Name, Value })) } };
      case Dispatch.SaveSettings: {
        const { Properties } = settingsSchema.parse(data).DdaSettingsMethod;
        model.settings.clear();
        for (const [key, value] of Properties) model.settings.set(key, value);
        return { Error: DdaError.None };
      }
      case Dispatch.GetSelectedData:
        return { ...(await getSelectedData(model, getDataSchema.parse(data).DdaGetBindingData.CoerceType)) };
      case Dispatch.SetSelectedData:
        return { ...(await setSelectedData(model, setDataSchema.parse(data).DdaSetBindingData.Data)) };
      case Dispatch.ActionCompleted: {
        const { 0: action, 1: status } = completedSchema.parse(data);
        this.actions.completed(action, status);
        return { Error: DdaError.None };
      }
      default:
        this.host.log.add('missing', 'Document', NAMES[id] ?? `dispatch ${id}`);
        return { Error: DdaError.NotSupported };
    }
  }
}
