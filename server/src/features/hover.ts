/**
 * What is known of the value under the pointer: the verdict, both values, the sentence of the source that it rests on, where
 * that stands, and why the two were taken for the same thing.
 */
import * as l10n from '@vscode/l10n';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver/node';
import { sourceLine } from '../citations/style';
import { told } from '../verdicts';
import type { CheckedClaim, Evidence } from '../verdicts/types';
import { escapeMarkdown, link, strong } from './markdown';
import { bySentence, claimAt, type DraftView } from './view';

/** A reader looks at two or three sources; the rest are counted. */
const MAX_SHOWN = 3;

export function hover(view: DraftView, position: Position): Hover | undefined {
  const claim = claimAt(view, position);
  if (!claim) return undefined;
  const value = [headline(claim), values(claim), ...evidence(view, claim), grounds(claim)]
    .filter((part) => part !== '')
    .join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: view.range(claim) };
}

function headline(claim: CheckedClaim): string {
  switch (claim.verdict) {
    case 'conflict':
      return `**${l10n.t('The sources say otherwise')}**`;
    case 'supported':
      return `**${l10n.t('The sources bear this out')}**`;
    case 'unsupported':
      return `**${l10n.t('No source speaks of this')}**`;
  }
}

function values(claim: CheckedClaim): string {
  const draft = l10n.t('Draft: {0}', escapeMarkdown(claim.text));
  const best = claim.evidence[0];
  if (!best) return draft;
  return `${draft} ・ ${l10n.t('Source: {0}', strong(told(best)))}`;
}

function evidence(view: DraftView, claim: CheckedClaim): string[] {
  const sentences = bySentence(claim.evidence);
  const shown = sentences.slice(0, MAX_SHOWN).map((item) => quotation(view, item));
  const hidden = sentences.length - shown.length;
  if (hidden > 0) shown.push(l10n.t('and {0} more', hidden));
  const dissent = bySentence(claim.dissent ?? []).slice(0, MAX_SHOWN);
  if (dissent.length > 0) shown.push(l10n.t('Other sources differ:'), ...dissent.map((item) => quotation(view, item)));
  return shown;
}

function quotation(view: DraftView, item: Evidence): string {
  const { quote, valueStart, valueEnd } = item;
  const before = escapeMarkdown(quote.slice(0, valueStart).trimStart());
  const after = escapeMarkdown(quote.slice(valueEnd).trimEnd());
  const sentence = `> ${before}${strong(quote.slice(valueStart, valueEnd))}${after}`;
  const { value } = view.locate(item);
  const page = item.page === undefined ? '' : ` ${l10n.t('p. {0}', item.page)}`;
  const open = link(sourceLine(item.bibliography) + page, view.linkTo(value));
  return `${sentence}\n>\n> ${open}`;
}

/** What the verdict rests on, in a line. */
function grounds(claim: CheckedClaim): string {
  const { matched, vetoed } = claim.explanation;
  const listed = (words: readonly string[]) => words.join(l10n.t(', '));
  if (claim.verdict !== 'unsupported') {
    // A name of several words comes as its words; a reader knows it whole.
    const words = matched.map((word) => escapeMarkdown(word.replaceAll('+', '')));
    return words.length === 0 ? '' : l10n.t('In common: {0}', listed(words));
  }
  const reasons = [...new Set(vetoed.map(vetoWords))];
  return reasons.length === 0 ? '' : l10n.t('The nearest sentences were set aside: {0}', listed(reasons));
}

/** The reasons of `Explanation.vetoed` in words. */
function vetoWords(veto: string): string {
  switch (veto) {
    case 'names':
      return l10n.t('another name');
    case 'attribute':
      return l10n.t('another attribute');
    case 'time':
      return l10n.t('another time');
    case 'negation':
    case 'negated':
      return l10n.t('a negation');
    case 'hypothetical':
      return l10n.t('a supposition');
    case 'forecast':
      return l10n.t('a plan or a forecast');
    case 'estimate':
      return l10n.t('an estimate');
    case 'attribution':
      return l10n.t('the view of another speaker');
    case 'event':
      return l10n.t('a date that only says when the figure holds');
    case 'rate':
      return l10n.t('so much a day or a year against so much in all');
    case 'inclusion':
      return l10n.t('a figure that takes in or leaves out something else');
    default:
      return l10n.t('too little in common');
  }
}
