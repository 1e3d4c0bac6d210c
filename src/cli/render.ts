import { renderJson } from '../report/json';
import { renderText } from '../report/text';
import type { ReportView, RuleWords } from '../report/view';
import type { Format } from './arguments';
import type { Engine } from './engine';

export interface RenderRequest {
  readonly format: Format;
  /** True where several books were asked for, even if only one could be read: JSON is then an array. */
  readonly asList: boolean;
  readonly colour: boolean;
  readonly rules: Engine['rules'];
  readonly checkedOn: string;
}

export async function render(views: readonly ReportView[], request: RenderRequest): Promise<string> {
  const words = ruleWords(request.rules);
  switch (request.format) {
    case 'json':
      return renderJson(views.map((view) => view.report), request.asList);
    case 'html': {
      const { renderHtml } = await import('../report/html/index');
      return renderHtml(views, { ...words, checkedOn: request.checkedOn });
    }
    case 'text':
      return renderText(views, { ...words, colour: request.colour });
  }
}

function ruleWords(rules: Engine['rules']): RuleWords {
  const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
  return { ruleTitle: (id) => titles.get(id) ?? null };
}
