import { FormulaDependencyGenerator, IFormulaDependencyGenerator, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';

type Trees = Parameters<FormulaDependencyGenerator['_calculateListByFunctionRefNode']>[0];

/**
 * Before each calculation Univer enters the cell of every formula of the book into a tree of places, one after the other, to look
 * up in it what functions that compute addresses (INDIRECT, OFFSET) point to. In a book without any, that is half of its work.
 */
class DependencyGenerator extends FormulaDependencyGenerator {
  protected override async _calculateListByFunctionRefNode(trees: Trees): Promise<void> {
    if (trees.some(({ addressFunctionNodes }) => addressFunctionNodes.length > 0)) await super._calculateListByFunctionRefNode(trees);
  }
}

/** Univer's formulas, with the generator above. */
export class FormulaEnginePlugin extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([IFormulaDependencyGenerator, { useClass: DependencyGenerator }]);
  }
}
