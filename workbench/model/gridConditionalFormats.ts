import { ICommandService, type Injector } from '@univerjs/core';
import { AddConditionalRuleMutation, CFRuleType, CFSubRuleType, ConditionalFormattingRuleModel, DeleteConditionalRuleMutation } from '@univerjs/sheets-conditional-formatting';
import { fromUniverRange, toUniverRange } from './load';
import type { ConditionalFormat } from './workbookModel';

type Rule = Parameters<ConditionalFormattingRuleModel['addRule']>[2];

/** Conditional formats of the model in the grid, which evaluates and draws them. */
export class GridConditionalFormats {
  private readonly commands: ICommandService;
  private readonly rules: ConditionalFormattingRuleModel;
  private shown: { readonly sheetId: string; readonly id: string }[] = [];

  /** @param engineId the engine's id of a sheet. */
  constructor(
    injector: Injector,
    private readonly unitId: string,
    private readonly engineId: (sheetId: string) => string,
  ) {
    this.commands = injector.get(ICommandService);
    this.rules = injector.get(ConditionalFormattingRuleModel);
  }

  show(list: readonly ConditionalFormat[]): void {
    for (const { sheetId, id } of this.shown) this.commands.syncExecuteCommand(DeleteConditionalRuleMutation.id, { unitId: this.unitId, subUnitId: this.engineId(sheetId), cfId: id });
    // The engine puts each new rule before the others.
    for (const format of [...list].reverse()) this.commands.syncExecuteCommand(AddConditionalRuleMutation.id, { unitId: this.unitId, subUnitId: this.engineId(format.sheetId), rule: ruleOf(format) });
    this.shown = list.map(({ sheetId, id }) => ({ sheetId, id }));
  }

  /** The formats with the ranges and formulas that they have come to by rows and columns that the user put in or took out. */
  current(list: readonly ConditionalFormat[]): ConditionalFormat[] {
    return list.flatMap((format) => {
      const rule = this.rules.getRule(this.unitId, this.engineId(format.sheetId), format.id);
      if (!rule) return [];
      const config = rule.rule;
      const formula = config.type === CFRuleType.highlightCell && config.subType === CFSubRuleType.formula ? config.value.replace(/^=/, '') : format.formula;
      return [{ ...format, formula, ranges: rule.ranges.map(fromUniverRange) }];
    });
  }
}

function ruleOf(format: ConditionalFormat): Rule {
  const style = {
    ...(format.fill === null ? {} : { bg: { rgb: format.fill } }),
    ...(format.fontColor === null ? {} : { cl: { rgb: format.fontColor } }),
  };
  return {
    cfId: format.id,
    ranges: format.ranges.map(toUniverRange),
    stopIfTrue: format.stopIfTrue,
    rule: { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: `=${format.formula}`, style },
  };
}
