/** How much it tells that two values are equal: that two sentences both say 20,816 is hardly chance, that both say 2 often is. */
import { significant } from '../expressions/compare/spread';
import type { Expression } from '../expressions/types';

export type Specificity = 'low' | 'middle' | 'high';

export function specificityOf({ type, value, resolved, quantity }: Expression): Specificity {
  if (type === 'date') {
    const parts = (resolved ?? value ?? '').split('/')[0]!.replace(/^-/, '').split(/[-T]/);
    const told = parts.filter((part) => /\d/.test(part)).length;
    return told >= 3 ? 'high' : 'middle';
  }
  if (type === 'time') return 'middle';
  if (type === 'duration') return digits(value ?? '') >= 3 ? 'high' : digits(value ?? '') === 2 ? 'middle' : 'low';
  if (!quantity) return 'low';
  const told = Math.max(significant(quantity.min ?? 0), significant(quantity.max ?? 0));
  return told >= 3 ? 'high' : told === 2 ? 'middle' : 'low';
}

const digits = (text: string) => text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
