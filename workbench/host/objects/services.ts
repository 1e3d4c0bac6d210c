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
