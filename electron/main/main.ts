import { app } from 'electron'
import { pageFolder } from '../services/program-files.ts'
import { programFolders } from '../services/program-folders.ts'
import { isForTerminal, programArguments, runInTerminal } from './run-in-terminal.ts'
import { runProgram } from './run-program.ts'

const args = programArguments(process.argv, app.isPackaged)
if (isForTerminal(args)) await runInTerminal(args)
else runProgram({ args, folders: programFolders(), pageFolder })
