import { SecretKey } from '#vault/crypto/secret-key.ts'
import { createPrivateFile } from '#vault/files/private-file.ts'
import { openCipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { fillHeavyTable, heavyQueries } from './heavy-queries.ts'

/** Runs the heavy queries one after the other, each when its parent says so. `file` switches the defence off. */
const [path = '', word = '', tempStore = ''] = process.argv.slice(2)
createPrivateFile(path)
const db = openCipherDatabase(path, SecretKey.random())
db.pragma('cache_size = -200')
if (tempStore === 'file') db.pragma('temp_store = FILE')
fillHeavyTable(db, word)
process.on('message', (name) => {
  heavyQueries.find(([known]) => known === name)?.[1](db)
  process.send?.('done')
})
process.once('disconnect', () => process.exit())
process.send?.('ready')
