import { word } from '../args';
import { ObjectType } from '../objectType';

/** Takes the results of custom functions (`Microsoft.ExcelServices.CustomFunctions`). */
export const customFunctionService = new ObjectType<null>('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: (_self, _args, host) => host.customFunctions.ready(),
    /** 2 and 4 let the client send results every 200 ms instead of 500. */
    _GetEnabledFeatures: () => [2, 4],
    SetInvocationArrayResults: (_self, [results], host) => host.customFunctions.answer(results),
    SetInvocationResults: (_self, [results], host) => host.customFunctions.answer(results),
  },
});

/** Told when the page takes calls of actions. */
export const addinInternalService = new ObjectType<null>('AddinInternalService', {
  // Buttons come as `appCommandInvoked`, for which the page registers by itself: nothing waits for this notice.
  methods: { NotifyActionHandlerReady: () => null },
});

/** Shows and hides the pane (`Office.addin.showAsTaskpane`, `hide`). */
export const appRuntimeService = new ObjectType<null>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (_self, _args, host) => (host.pane.shown ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_self, [state], host) => host.pane.show(word(state, ['Inactive', 'Background', 'Visible']) === 'Visible'),
  },
});

/** Whether the add-in starts with the document (`Office.addin.setStartupBehavior`); the workbook does not keep it. */
export const appRuntimePersistenceService = new ObjectType<null>('AppRuntimePersistenceService', {
  methods: {
    GetAppRuntimeStartState: (_self, _args, host) => host.state.startState,
    SetAppRuntimeStartState: (_self, [state], host) => {
      host.log.add('partial', 'Addin', 'setStartupBehavior', 'not kept in the file');
      host.state.startState = word(state, ['Inactive', 'Background', 'Visible']);
    },
  },
});
