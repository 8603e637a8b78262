/** What the command line says. `help` is shown as it stands: its lines are no longer than a terminal is wide. */
export const cli = {
  help: {
    all: `Taraz aligns texts in two languages, tags claims in them, and exports pairs.

  taraz new SOURCE [TARGET] -o FILE   make a project of one text, or of two
  taraz align SOURCE TARGET           align two texts
  taraz export PROJECT                write a project in another format
  taraz import PROJECT FILE           take in claims of another program
  taraz validate PROJECT              say what is wrong with a project file
  taraz merge BASE OURS THEIRS        merge two copies of a project
  taraz agree A B                     say how far two annotators agree
  taraz stats PROJECT                 say how much there is in a project
  taraz claims PROJECT                list, propose or judge claims
  taraz serve [PROJECT]               serve the program on this machine
  taraz open [PROJECT]                open the program

  taraz COMMAND --help                say more about a command
  taraz --version                     say which version this is
  --lang en|fa                        speak English or Persian (as LANG says)

A file named - is standard input or output. Exit codes: 0 done, 1 something was
found that is not as it should be, 2 bad use or bad input.
`,
    new: `taraz new SOURCE [TARGET] -o FILE [options]

Makes a project of a text, or of a text and its translation, aligned. Texts are
UTF-8, or UTF-16 with a byte order mark. A file that is there is not replaced.

  -o, --output FILE     the project to make; - is standard output
  --source-lang TAG     language of the source (fa)
  --target-lang TAG     language of the target (en)
  --title TITLE         title of the project (the name of SOURCE)
  --sentences           each line is a sentence, an empty line parts paragraphs
  --rules FILE.srx      cut sentences by the rules of an SRX file
  --links FILE          take links from a file instead of aligning; a line is
                        0-based sentence numbers of the source, a tab, those of
                        the target, parted by commas; either may be empty
`,
    align: `taraz align SOURCE TARGET [options]

Aligns a text and its translation.

  --format FORMAT       links (as taraz new --links reads them), tsv, tmx, jsonl
                        or moses; links where none is given
  -o, --output FILE     where to write (standard output); moses needs it, and
                        writes FILE.fa-en.fa, FILE.fa-en.en and FILE.fa-en.ids
  --source-lang TAG     language of the source (fa)
  --target-lang TAG     language of the target (en)
  --sentences           each line is a sentence, an empty line parts paragraphs
  --rules FILE.srx      cut sentences by the rules of an SRX file
  --dictionary FILE     words and their renderings: a line is a word, a tab, its
                        rendering, and where known a tab and a weight or count
  --explain             after each link a tab, how sure it is, from 0 to 1, a
                        tab, and why, in words of the language of --lang
  --json                as JSON, with reasons as data; with --explain also in
                        words

Exit code 1: the links were written, but the target does not look like a
translation of the source.
`,
    export: `taraz export PROJECT --format FORMAT -o FILE [options]

Writes a project in another format, and lists what that format cannot say.

  --format FORMAT       tmx, tsv, jsonl or moses; for claims: web-annotation,
                        brat, webanno, doccano, label-studio or claims-csv
  -o, --output FILE     where to write; - is standard output; moses writes
                        FILE.fa-en.fa, FILE.fa-en.en and FILE.fa-en.ids
  --state STATES        only rows of these states, parted by commas: initial,
                        translated, reviewed, final
`,
    import: `taraz import PROJECT FILE [FILE] --format FORMAT -o OUT

Takes claims into a project: those that Taraz wrote, with all that they say, and
spans that another program labelled (content, cue, claimant and the like). Each
is put where its words are: at their place, or where else they are just once, or
once between the same words; what can't be placed is listed, and the exit code
is 1. Give the texts beside the .ann files of brat too, where there are any.

  --format FORMAT       web-annotation, brat, webanno, doccano, label-studio or
                        claims-csv
  -o, --output FILE     the project to write; - is standard output
`,
    validate: `taraz validate PROJECT

Says everything that is wrong with a project file, a line each: file, line, and
what it is. Exit code 0: nothing is.
`,
    merge: `taraz merge BASE OURS THEIRS -o FILE
taraz merge --no-base OURS THEIRS -o FILE
taraz merge --install-driver

Merges two copies of a project, record by record, with the copy that both began
with. What both changed differently stays as OURS has it, and is kept in the
file as a conflict, to be settled in the window. Exit code 0: all was decided;
1: there are conflicts; 2: nothing was written.

  -o, --output FILE     where to write; - is standard output
  --no-base             there is no common copy: all that only one has is kept,
                        every difference is a conflict
  --install-driver      have the git repository here merge project files so:
                        sets merge.taraz.driver, adds a line to .gitattributes
`,
    agree: `taraz agree A B [--json]

Says how far two people agree who annotated copies of one project: spans (F1,
exact, by overlap and by character; alpha for units), the values of claims that
both found (kappa and alpha), and links, where A is taken as right. Sentences
whose words differ are left out. Lists where they disagree.

  --json                as JSON, for other programs
`,
    stats: `taraz stats PROJECT [--json]

Says how much there is in a project, and how far it has come.

  --json                as JSON, for other programs
`,
    claims: `taraz claims PROJECT [options]

Lists the claims of a project. Proposals that nobody accepted are not counted.

  --suggest             instead, the claims that can be proposed, with the rule
                        that found each and how sure it is
  --fidelity            instead, what was lost, added, strengthened or weakened
                        in the target; exit code 1: there is an alert that
                        nobody marked as intended
  --tag-all -o FILE     write the project with every new proposal in it, each
                        still to be accepted or refused
  --json                as JSON, for other programs. With --suggest: an array
                        of claims (fa, en: content, cue, claimant as arrays of
                        [sentence, from, to]; force, act, factuality, polarity,
                        within, shift, shiftKind); sentences are numbered from 0
                        on each side, offsets are UTF-16 code units. The texts
                        of taraz new --sentences are numbered as their lines,
                        empty ones not counted. With several documents, an
                        array of { document, claims }
`,
    serve: `taraz serve [PROJECT] [options]

Serves the program at an address of this machine, and prints it on a line of its
own. It lets in the first browser that opens it. Ctrl+C ends it; everything is
saved then.

  --port N              the port (one that is free)
  --no-open             do not open a window
`,
    open: `taraz open [PROJECT]

Opens the program: in Electron where that is installed, else in a window of
Chromium, Chrome or Edge, else at an address that it prints.
`,
  },
  usage: {
    noCommand: 'Say what is to be done.',
    unknownCommand: 'There is no command {{name, foreign}}.',
    unknownOption: 'There is no option {{option, foreign}} here.',
    badOption: 'The option {{option, foreign}} was not used as it is meant to be.',
    missingOption: 'The option {{option, foreign}} is missing.',
    notOneOf: '{{option, foreign}} is one of {{words, foreign}}, not {{value, foreign}}.',
    badLanguage: '{{option, foreign}}: {{value, foreign}} is no language tag, such as fa, en or pt-BR.',
    badPort: '{{value, foreign}} is no port: a number from 0 to 65535.',
    tooFewFiles: 'A file is missing.',
    tooManyFiles: 'There is one file too many: {{file, foreign}}.',
    standardTwice: 'Standard input can be read only once.',
    linksNeedTarget: '--links needs two texts.',
    claimsOneOf: 'Only one of --suggest, --fidelity and --tag-all can be asked for.',
    tagAllNeedsOutput: '--tag-all and -o go together: name the file to write.',
    severalFiles: '{{format, foreign}} is several files: name them with -o.',
    mosesIsFiles: 'Moses is several files: name them with -o.',
    explainIsOfLinks: '--explain and --json go with --format links alone.',
    seeHelp: 'taraz --help says more.',
  },
  unrelated:
    'The target does not look like a translation of the source: the links are guesses. Check that these are the two texts that belong together, and in the right order.',
  untitled: 'Untitled',
  made_one: 'Made a project of {{count, number}} row and {{sentences, number}} sentences.',
  made_other: 'Made a project of {{count, number}} rows and {{sentences, number}} sentences.',
  exported_one: 'Wrote {{count, number}} row; {{leftOut, number}} left out.',
  exported_other: 'Wrote {{count, number}} rows; {{leftOut, number}} left out.',
  exportedClaims_one: 'Wrote {{count, number}} claim.',
  exportedClaims_other: 'Wrote {{count, number}} claims.',
  withExample: '{{sentence}} For example {{example, foreign}}.',
  valid: '{{path, foreign}} is a whole project.',
  claims: {
    count_one: '{{count, number}} claim',
    count_other: '{{count, number}} claims',
    proposed_one: '{{count, number}} claim can be proposed',
    proposed_other: '{{count, number}} claims can be proposed',
    tagged_one: 'Wrote {{count, number}} proposal, to be accepted or refused.',
    tagged_other: 'Wrote {{count, number}} proposals, each to be accepted or refused.',
    because: '({{rule}}; {{share, percent}})',
    issues_one: '{{count, number}} claim is not as it was',
    issues_other: '{{count, number}} claims are not as they were',
    issue: '{{level}}, {{kind}}:',
  },
  merge: {
    done_zero: 'Merged; nothing is in doubt.',
    done_one: 'Merged; {{count, number}} conflict is kept in the file.',
    done_other: 'Merged; {{count, number}} conflicts are kept in the file.',
    text: '{{place, foreign}}: both changed the text.',
    field: '{{place, foreign}}: both changed the value.',
    removed: '{{place, foreign}}: one removed it, the other changed it; it is kept.',
    added: '{{place, foreign}}: only one copy has it; it is kept.',
    alignment: '{{place, foreign}}: both aligned these sentences differently.',
    order: '{{place, foreign}}: both moved it to different places.',
    anchor: '{{place, foreign}}: both tagged other words, or the words are gone.',
    claim: '{{place, foreign}}: two annotators have the claim otherwise.',
    otherProject: 'These are not copies of one project.',
    sentenceMoved:
      'The sentence {{id, foreign}} stands on another side or in another document in one of the copies.',
    installed: 'Git merges project files with Taraz here from now on; {{path, foreign}} says so.',
    noGit: 'Git is not installed, or not where programs are found.',
    noRepository: 'There is no git repository here.',
  },
  import: {
    done_one: 'Took in {{count, number}} claim, {{changed, number}} in the place of one that was there.',
    done_other: 'Took in {{count, number}} claims, {{changed, number}} in the place of ones that were there.',
    'not-this-format': 'This is no file of claims in that format.',
  },
  agree: {
    sentences:
      'Sentences: {{compared, number}} compared, {{leftOut, number}} left out because their words differ',
    claims: 'Claims: {{a, number}} by A, {{b, number}} by B, {{matched, number}} matched',
    span: '{{part}}: F1 exact {{exact}}, overlap {{overlap}}, character {{character}}; alpha of units {{unitizing}}, gamma {{gamma}} (n {{a, number}}, {{b, number}})',
    gamma:
      'All parts: gamma {{gamma}}, gamma-cat {{category}}; chance sampled {{samples, number}} times, seed {{seed, number(useGrouping: false)}} (n {{n, number}})',
    parts: { content: 'Content', cue: 'Cue', claimant: 'Claimant' },
    field: '{{field}}: same {{same}}, kappa {{kappa}}, alpha {{alpha}}{{ordinal}} (n {{n, number}})',
    ordinal: ', ordinal {{value}}',
    links:
      'Links, {{how}}: precision {{precision}}, recall {{recall}}, F1 {{f1}} (n {{a, number}}, {{b, number}})',
    how: { strict: 'strict', lax: 'lax' },
    disagreements_zero: 'They disagree nowhere.',
    disagreements_one: 'They disagree in {{count, number}} place:',
    disagreements_other: 'They disagree in {{count, number}} places:',
    onlyClaim: 'claim only in {{copy}}: {{id, foreign}}',
    onlyLink: 'link only in {{copy}}: {{id, foreign}}',
    otherSpan: '{{part, foreign}} of {{a, foreign}} and {{b, foreign}}: other words',
    otherValue:
      '{{field, foreign}} of {{a, foreign}} and {{b, foreign}}: {{one, foreign}} and {{other, foreign}}',
    why: {
      'nothing-to-compare': 'none (nothing that both judged)',
      'one-value-only': 'none (all values are the same)',
      'no-units': 'none (neither tagged any)',
      'too-many-units': 'not computed (too many units)',
    },
  },
  stats: {
    head: '{{title, foreign}} ({{source, foreign}} → {{target, foreign}})',
    rows_one: '{{count, number}} row',
    rows_other: '{{count, number}} rows',
    states:
      'State: {{initial, number}} initial, {{translated, number}} translated, {{reviewed, number}} reviewed, {{final, number}} final',
    alignment: 'Alignment: {{proposed, number}} proposed, {{confirmed, number}} confirmed',
    sentences: 'Sentences: {{source, number}} in the source, {{target, number}} in the target',
    words: 'Words: {{source, number}} in the source, {{target, number}} in the target',
    claims:
      'Claims: {{total, number}}; {{inTarget, number}} tagged in the target, {{stale, number}} with edited words',
  },
} as const
