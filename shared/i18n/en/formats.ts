/** What an export could not say or had to change, by the code of the warning; what is wrong in a file of links. */
export const formats = {
  warnings: {
    'one-sided-rows-left-out_one': '{{count, number}} row was left out: it has text on one side only.',
    'one-sided-rows-left-out_other': '{{count, number}} rows were left out: they have text on one side only.',
    'empty-rows-left-out_one': '{{count, number}} row was left out: it has no text.',
    'empty-rows-left-out_other': '{{count, number}} rows were left out: they have no text.',
    'claims-left-out_one': '{{count, number}} claim is not in the file, nor who makes it.',
    'claims-left-out_other': '{{count, number}} claims are not in the file, nor who makes them.',
    'links-left-out_one': '{{count, number}} row is not in the file: only the two texts are.',
    'links-left-out_other':
      'The alignment of {{count, number}} rows is not in the file: only the two texts are.',
    'proposals-left-out_one': '{{count, number}} proposed claim is not in the file: nobody has accepted it.',
    'proposals-left-out_other':
      '{{count, number}} proposed claims are not in the file: nobody has accepted them.',
    'comments-left-out_one': '{{count, number}} comment is not in the file.',
    'comments-left-out_other': '{{count, number}} comments are not in the file.',
    'suggestions-left-out_one': '{{count, number}} suggested change is not in the file.',
    'suggestions-left-out_other': '{{count, number}} suggested changes are not in the file.',
    'terms-left-out_one': '{{count, number}} term is not in the file.',
    'terms-left-out_other': '{{count, number}} terms are not in the file.',
    'documents-left-out_one': 'The rows are of {{count, number}} document; the file does not say which.',
    'documents-left-out_other':
      'The rows are of {{count, number}} documents; the file does not say which is of which.',
    'states-left-out_one':
      'The state of {{count, number}} row (translated, reviewed, final) is not in the file.',
    'states-left-out_other':
      'The state of {{count, number}} rows (translated, reviewed, final) is not in the file.',
    'locks-left-out_one': 'The file does not say that {{count, number}} row is locked.',
    'locks-left-out_other': 'The file does not say that {{count, number}} rows are locked.',
    'confidence-left-out_one':
      'How sure the alignment of {{count, number}} row is, and whether it is confirmed, is not in the file.',
    'confidence-left-out_other':
      'How sure the alignment of {{count, number}} rows is, and whether it is confirmed, is not in the file.',
    'reasons-left-out_one': 'Why {{count, number}} row was aligned so is not in the file.',
    'reasons-left-out_other': 'Why {{count, number}} rows were aligned so is not in the file.',
    'paragraphs-left-out_one': 'Where {{count, number}} paragraph begins is not in the file.',
    'paragraphs-left-out_other': 'Where {{count, number}} paragraphs begin is not in the file.',
    'sentence-order-left-out_one':
      '{{count, number}} row crosses another: the order of its sentences in the text is not in the file.',
    'sentence-order-left-out_other':
      '{{count, number}} rows cross others: the order of their sentences in the text is not in the file.',
    'sentences-joined_one':
      'The sentences of {{count, number}} row were joined; the file does not say where one ends.',
    'sentences-joined_other':
      'The sentences of {{count, number}} rows were joined; the file does not say where one ends.',
    'inline-codes-left-out_one': '{{count, number}} inline code was taken out of the text.',
    'inline-codes-left-out_other': '{{count, number}} inline codes were taken out of the text.',
    'line-breaks-made-spaces_one': '{{count, number}} line break inside the text was made a space.',
    'line-breaks-made-spaces_other': '{{count, number}} line breaks inside the text were made spaces.',
    'tabs-made-spaces_one': '{{count, number}} tab inside the text was made a space.',
    'tabs-made-spaces_other': '{{count, number}} tabs inside the text were made spaces.',
    'illegal-characters-removed_one':
      '{{count, number}} character that the format does not allow was taken out of the text.',
    'illegal-characters-removed_other':
      '{{count, number}} characters that the format does not allow were taken out of the text.',
  },
  unplaced: {
    'not-found': 'Claim {{claim, foreign}}: the words “{{quote, foreign}}” are not in the text.',
    ambiguous: 'Claim {{claim, foreign}}: the words “{{quote, foreign}}” are in the text more than once.',
    'no-text': 'Claim {{claim, foreign}}: there is no such text in the project (“{{quote, foreign}}”).',
    'not-valid': 'Claim {{claim, foreign}} has a value that Taraz does not know.',
    'unknown-label': '“{{quote, foreign}}”: the label {{claim, foreign}} names no part of a claim.',
    'no-content': '“{{quote, foreign}}” ({{claim, foreign}}): no claim stands near it.',
    'other-annotator': '“{{quote, foreign}}” was annotated by another person; one person’s work is taken in.',
    'there-already': 'Claim {{claim, foreign}} (“{{quote, foreign}}”) is there already.',
  },
  dictionaryProblems: {
    'not-two-or-three-columns':
      'Line {{line, number}} is not a word, a tab, its rendering, and at most a tab and a weight: {{found, foreign}}',
    'empty-word': 'Line {{line, number}} lacks a word or its rendering: {{found, foreign}}',
    'bad-weight':
      'Line {{line, number}}: {{found, foreign}} is no weight or count; that is a number above 0.',
  },
  linksProblems: {
    'not-two-columns':
      'Line {{line, number}} is not two columns parted by one tab: sentence numbers of the source, then of the target.',
    'empty-link': 'Line {{line, number}} names no sentence.',
    'bad-number':
      'Line {{line, number}}: {{found, foreign}} is no sentence number. Numbers are 0, 1, 2 and so on.',
    'out-of-range':
      'Line {{line, number}}: there is no sentence {{found, foreign}} on that side; the first is 0.',
    'used-twice': 'Line {{line, number}}: sentence {{found, foreign}} is in a link already.',
  },
} as const
