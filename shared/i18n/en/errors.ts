/**
 * What went wrong, where, and what to do. The keys are the codes of HostErrorData, ProjectProblem and Refusal; the
 * placeholders their fields.
 */
export const errors = {
  host: {
    'bad-request':
      'Taraz asked itself for something that it does not understand ({{detail, foreign}}). This is a fault of the program; nothing was changed.',
    cancelled: 'Cancelled. Nothing was changed.',
    internal:
      'Something went wrong inside Taraz. What was saved is safe. The program’s log has the details under {{id, foreign}}.',
    disconnected:
      'The connection to the part of Taraz that keeps your files was lost. What was saved is safe; connect again, or start Taraz again.',
    'no-session': 'This project is no longer open here. Open it again; what was saved is in its file.',
    'not-found': '{{name, file}} is not there any more: it was moved, renamed or deleted.',
    exists: 'There is already something named {{name, file}} here. Choose another name, or replace it.',
    'bad-name':
      '{{name, file}} can’t be a name here. Leave out \\ / : * ? " < > |, a dot or a space at the end, and names that the system keeps for itself.',
    'too-large': '{{name, file}} is larger than {{limitBytes, bytes}}, the most that Taraz reads.',
    'no-permission':
      'The system does not allow it: {{name, file}} is closed to you, or its disk can only be read. Choose another place, or change the rights there.',
    'no-permission-in':
      'The system does not allow it: {{name, file}} in the folder {{folder, foreign}} is closed to you, or that folder can only be read. Choose another place, or change the rights there.',
    'disk-full':
      'The disk is full, so {{name, file}} could not be written; the file that was there is as it was. Make room, then save again.',
    'file-busy': '{{name, file}} is held by another program. Close it there, then try again.',
    'input-output':
      'The disk did not do what was asked of it with {{name, file}} ({{detail, foreign}}). Try again, or choose another place.',
    'not-verified':
      '{{name, file}} did not read back as it was written, so the file that was there was kept. The disk may be failing: save to another one.',
    'not-text-binary': '{{name, file}} is not a text. Choose a plain text file (.txt).',
    'not-text-binary-kind':
      '{{name, file}} is a {{looksLike, foreign}} file, not a plain text. Save it as plain text (UTF-8) in the program that made it, then choose that.',
    'not-text-utf-16':
      '{{name, file}} looks like a text in UTF-16 that lacks its mark. Choose the encoding UTF-16.',
    'not-text-nul': '{{name, file}} holds a NUL character, which no text does: it is damaged, or not a text.',
    'not-text-nul-line':
      '{{name, file}} holds a NUL character in line {{line, number}}, which no text does: it is damaged there, or not a text.',
    'not-text-not-utf8':
      '{{name, file}} is not UTF-8. If an older Windows program wrote it, choose the encoding Windows-1256.',
    'not-text-not-utf8-line':
      '{{name, file}} is not UTF-8: line {{line, number}} cannot be read so. If an older Windows program wrote it, choose the encoding Windows-1256.',
    'not-text-empty': '{{name, file}} is empty: there is no text in it.',
    'other-project': '{{name, file}} is another project: it is no copy of this one.',
    'cannot-merge-sentence-moved':
      '{{name, file}} can’t be merged: a sentence stands in another document, or on the other side, there. Nothing has been changed.',
    'bad-project':
      '{{name, file}} can’t be opened, because not all of it can be read. It was left exactly as it is.',
    'bad-links': 'Line {{line, number}} of {{name, file}} is not a link: {{detail, foreign}}',
    'not-this-format':
      '{{name, file}} is no file of claims in this format. Choose the format that the other program exported.',
    'slow-rules':
      'These rules took too long on the text: one of their expressions goes on for ever. Look at the one that you changed last.',
    'bad-srx-not-xml': 'Line {{line, number}} of {{name, file}} is not XML: {{detail, foreign}}',
    'bad-srx-not-srx': '{{name, file}} holds no SRX rules: its first element is {{detail, foreign}}.',
    'bad-srx-no-rules': '{{name, file}} holds no rules for any language that Taraz knows.',
    'not-a-translation':
      'The second text does not look like a translation of the first: their words go together no better than by chance. Check that these are the two texts that belong together. Nothing was made yet.',
    'open-elsewhere':
      '{{name, file}} is open elsewhere ({{holder, foreign}}). Close it there first, so that no work is overwritten.',
    'changed-on-disk':
      '{{name, file}} was changed by another program since it was opened here. Nothing has been overwritten.',
    'fewer-sentences':
      'Saving was stopped: {{name, file}} would have held {{found, number}} sentences instead of {{expected, number}}. Nothing was overwritten; your work is kept beside it.',
    'stale-revision':
      'This window has fallen behind the project. Open the project again; what was saved is in it.',
  },
  problem: {
    'not-json': 'It is not valid JSON: {{detail, foreign}}',
    'not-json-line': 'Line {{line, number}} is not valid JSON: {{detail, foreign}}',
    truncated:
      'The file ends in the middle of something, at line {{line, number}}: the rest of it was cut off.',
    'not-by-lines':
      'Line {{line, number}} is damaged, or not as Taraz writes it: one record a line. A file of this size can be read in no other way.',
    'not-a-project': 'It is not a Taraz project.',
    'newer-version':
      'A newer Taraz wrote it: its format is version {{version, number}}, this program reads up to {{known, number}}. Open it with a newer Taraz.',
    'bad-field': '{{path, foreign}} is not as it must be: {{detail, foreign}}',
    'duplicate-id': '{{path, foreign}}: the id {{id, foreign}} is there twice.',
    'missing-record': '{{path, foreign}}: there is no {{id, foreign}} that it refers to.',
    'sentence-in-two-links': '{{path, foreign}}: the sentence {{id, foreign}} stands in two rows.',
    'sentence-in-no-link': '{{path, foreign}}: the sentence {{id, foreign}} stands in no row.',
    'empty-link': '{{path, foreign}}: the row {{id, foreign}} holds no sentence.',
    'wrong-side': '{{path, foreign}}: the sentence {{id, foreign}} stands on the wrong side.',
    'span-outside-text': '{{path, foreign}}: it reaches beyond the end of the sentence {{id, foreign}}.',
    'codes-do-not-match':
      '{{path, foreign}}: the tags of the sentence {{id, foreign}} are not those that its text has.',
  },
  refusal: {
    missing: 'What this was about is no longer there. Nothing was changed.',
    'already-there': 'It is there already. Nothing was changed.',
    'text-changed': 'The text has changed meanwhile. Nothing was done; try it again.',
    'record-changed': 'It has changed meanwhile. Nothing was done; try it again.',
    locked: 'This row is locked. Unlock it to change it.',
    'not-neighbours': 'Only sentences that follow one another can be joined.',
    'sentences-differ': 'The rows have changed meanwhile. Nothing was done; try it again.',
    'empty-link': 'That would leave a row without a sentence.',
    'in-use': 'A claim still stands on it. Remove or change the claim first.',
    'codes-do-not-match': 'That would lose or double a tag of the imported file. Nothing was changed.',
    'field-fixed': 'This can’t be changed so. Nothing was changed.',
    'no-neighbour': 'There is nothing further on that side.',
  },
} as const
