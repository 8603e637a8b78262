import { measureHost } from './measure-host.ts'

const numbers = await measureHost(Number(process.argv[2]))
console.log(JSON.stringify(numbers))
