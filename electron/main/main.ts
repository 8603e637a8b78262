import { pageFolder } from '../services/program-files.ts'
import { programFolders } from '../services/program-folders.ts'
import { runProgram } from './run-program.ts'

runProgram({ argv: process.argv, folders: programFolders(), pageFolder })
