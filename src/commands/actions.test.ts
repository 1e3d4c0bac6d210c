import { functions } from '../functions/index';
import { functionOf, INSERT_ITEM } from './actions';

it.each(Object.keys(functions))('the item of %s is about it', (name) => {
  expect(functionOf(`${INSERT_ITEM}${name}`)).toBe(name);
});

it.each(['', 'KpiCheck.CheckButton', INSERT_ITEM, 'RATE'])('%p is about no function', (id) => {
  expect(functionOf(id)).toBeNull();
});
