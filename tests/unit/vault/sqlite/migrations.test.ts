import * as fs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyJournalDocument } from '#api/journal-document.ts'
import { tempFolder } from '#tests/support/temp-folder.ts'
import { frozenKey, frozenRooms } from '#tests/vectors/frozen-rooms.ts'
import type { CipherDatabase } from '#vault/sqlite/cipher-database.ts'
import { layoutOf, migrate, migrations, roomVersion } from '#vault/sqlite/migrate.ts'
import { createRoomFile, openRoomFile } from '#vault/sqlite/room-file.ts'
import { unpackText } from '#vault/versions/packed-text.ts'

/** A copy of the room that was frozen at `version`, open and not migrated. */
function frozenRoom(version: number): CipherDatabase {
  const path = join(tempFolder(), 'room.db')
  fs.copyFileSync(frozenRooms[version - 1] ?? '', path)
  return openRoomFile(path, frozenKey())
}

function upTo(db: CipherDatabase, version: number): void {
  migrate(db, migrations.slice(0, version))
}

describe('migration 1, the room', () => {
  test('makes a room with exactly one owner', () => {
    const db = createRoomFile(join(tempFolder(), 'room.db'), frozenKey(), (fresh) => upTo(fresh, 1))
    expect(roomVersion(db)).toBe(1)
    const insert = db.prepare("INSERT INTO room VALUES (?, 'v', 'm', 'f', 'Ana', 0, 1, NULL)")
    insert.run(1)
    expect(() => insert.run(2)).toThrow(/CHECK/)
    expect(() => db.prepare("UPDATE room SET commits = 'many'").run()).toThrow(/INTEGER/)
    db.close()
  })
})

describe('migration 2, the journal', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(1)
    expect(roomVersion(db)).toBe(1)
    upTo(db, 2)
    expect(db.prepare('SELECT name, commits FROM room').get()).toEqual({ name: 'Ana', commits: 12 })
    expect(layoutOf(db)).toBe(migrations[1]?.layout)
    db.close()
  })

  test('lists a page from an index, without reading an entry', () => {
    const db = frozenRoom(2)
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, day, created_at, updated_at, title, preview FROM entry
         WHERE trashed_at IS NULL ORDER BY day DESC, created_at DESC, id DESC LIMIT 50`,
      )
      .all()
    expect(JSON.stringify(plan)).toContain('USING INDEX entry_by_day')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    db.close()
  })

  test('removes a document with its entry, and refuses a second entry with the same id', () => {
    const db = frozenRoom(2)
    const insert = db.prepare(
      `INSERT INTO entry (number, id, day, created_at, updated_at, title, preview)
       VALUES (?, 'one', '2026-03-02', 'now', 'now', 't', 'p')`,
    )
    insert.run(50)
    expect(() => insert.run(51)).toThrow(/UNIQUE/)
    db.prepare("INSERT INTO entry_document VALUES (50, '{}')").run()
    expect(() => db.prepare("INSERT INTO entry_document VALUES (51, '{}')").run()).toThrow(/FOREIGN KEY/)
    db.prepare('DELETE FROM entry WHERE number = 50').run()
    expect(db.prepare('SELECT count(*) FROM entry_document WHERE number = 50').pluck().get()).toBe(0)
    db.close()
  })

  test('has an index that fits the pages and forgets deleted words', () => {
    const db = frozenRoom(2)
    const settings = db.prepare("SELECT k, v FROM entry_search_config WHERE k IN ('pgsz', 'secure-delete') ORDER BY k")
    expect(settings.all()).toEqual([
      { k: 'pgsz', v: 3960 },
      { k: 'secure-delete', v: 1 },
    ])
    db.close()
  })
})

describe('migration 3, the settings', () => {
  test('steps from the room that was frozen before it, and keeps the entries', () => {
    const db = frozenRoom(2)
    upTo(db, 3)
    expect(db.prepare('SELECT id, title FROM entry').all()).toEqual([{ id: 'frozen-entry', title: 'Frozen words' }])
    db.prepare("INSERT INTO setting VALUES ('theme', '\"dark\"')").run()
    expect(() => db.prepare("INSERT INTO setting VALUES ('theme', '1')").run()).toThrow(/UNIQUE|PRIMARY/)
    db.close()
  })
})

describe('migration 4, copies and unlocks', () => {
  test('steps from the room that was frozen before it, and keeps the entries', () => {
    const db = frozenRoom(3)
    upTo(db, 4)
    expect(db.prepare('SELECT id, title FROM entry').all()).toEqual([{ id: 'frozen-entry', title: 'Frozen words' }])
    expect(layoutOf(db)).toBe(migrations[3]?.layout)
    db.close()
  })

  test('takes each opening once, and only of a known kind', () => {
    const db = frozenRoom(4)
    const insert = db.prepare("INSERT INTO unlock (at, kind) VALUES ('2026-03-02T20:15:00.000Z', ?)")
    expect(() => insert.run('passphrase')).toThrow(/UNIQUE/)
    expect(() => insert.run('guessed')).toThrow(/CHECK/)
    insert.run('recovery')
    expect(db.prepare('SELECT number FROM unlock ORDER BY number').pluck().all()).toEqual([1, 2])
    db.close()
  })
})

describe('migration 5, feelings', () => {
  test('steps from the room that was frozen before it, and keeps the entries', () => {
    const db = frozenRoom(4)
    upTo(db, 5)
    expect(db.prepare('SELECT id FROM entry').pluck().all()).toEqual(['frozen-entry'])
    expect(db.prepare('SELECT count(*) FROM feeling').pluck().get()).toBe(0)
    expect(layoutOf(db)).toBe(migrations[4]?.layout)
    db.close()
  })

  test('lists a page from an index, and takes what was said away with its entry', () => {
    const db = frozenRoom(5)
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM feeling WHERE trashed_at IS NULL
         ORDER BY day DESC, time DESC, created_at DESC, id DESC LIMIT 50`,
      )
      .all()
    expect(JSON.stringify(plan)).toContain('feeling_by_day')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    db.prepare('DELETE FROM feeling').run()
    expect(db.prepare('SELECT count(*) FROM feeling_item').pluck().get()).toBe(0)
    db.close()
  })
})

describe('migration 6, shared copies', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(5)
    upTo(db, 6)
    expect(db.prepare('SELECT file FROM kept_file').pluck().all()).toEqual(['kept-file'])
    expect(layoutOf(db)).toBe(migrations[5]?.layout)
    db.close()
  })

  test('lists each copy once, in the order in which they were made', () => {
    const db = frozenRoom(6)
    const insert = db.prepare(
      "INSERT INTO shared_copy (file, made_at, digest, heads, taken_out, looked_for) VALUES (?, '', '', '{}', '[]', '')",
    )
    expect(() => insert.run('copy-file')).toThrow(/UNIQUE/)
    insert.run('a later one')
    expect(db.prepare('SELECT file FROM shared_copy ORDER BY number').pluck().all()).toEqual([
      'copy-file',
      'a later one',
    ])
    db.close()
  })
})

describe('migration 7, entries', () => {
  test('steps from the room that was frozen before it, and indexes its words again', () => {
    const db = frozenRoom(6)
    upTo(db, 7)
    expect(db.prepare('SELECT id, title, own_title, pinned, stale FROM entry').all()).toEqual([
      { id: 'frozen-entry', title: 'Frozen words', own_title: null, pinned: 0, stale: 1 },
    ])
    const found = db.prepare("SELECT rowid FROM feeling_search WHERE feeling_search MATCH 'betrayed'").pluck()
    expect(found.all()).toEqual([1])
    expect(layoutOf(db)).toBe(migrations[6]?.layout)
    db.close()
  })

  test.each([0, 1])('lists a page from an index, pinned %i', (pinned) => {
    const db = frozenRoom(7)
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, day, created_at, updated_at, trashed_at, title, preview FROM entry
         WHERE trashed_at IS NULL AND pinned = ${pinned} AND (day, created_at, id) < ('2026', '', '')
         ORDER BY day DESC, created_at DESC, id DESC LIMIT 50`,
      )
      .all()
    expect(JSON.stringify(plan)).toContain(pinned === 1 ? 'entry_pinned' : 'entry_by_day')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    db.close()
  })

  test('has each tag once, takes it from an entry that goes, and forgets deleted words in both indexes', () => {
    const db = frozenRoom(7)
    expect(() => db.prepare("INSERT INTO tag VALUES ('another', 'WINTER', 'winter')").run()).toThrow(/UNIQUE/)
    expect(() => db.prepare('UPDATE entry SET pinned = 2').run()).toThrow(/CHECK/)
    db.prepare('DELETE FROM entry').run()
    expect(db.prepare('SELECT count(*) FROM entry_tag').pluck().get()).toBe(0)
    for (const index of ['entry', 'feeling']) {
      const settings = db.prepare(
        `SELECT v FROM ${index}_search_config WHERE k IN ('pgsz', 'secure-delete') ORDER BY k`,
      )
      expect(settings.pluck().all()).toEqual([3960, 1])
    }
    db.close()
  })
})

describe('migration 8, images', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(7)
    upTo(db, 8)
    expect(db.prepare('SELECT id, own_title FROM entry').all()).toEqual([
      { id: 'frozen-entry', own_title: 'A frozen title' },
    ])
    expect(layoutOf(db)).toBe(migrations[7]?.layout)
    db.close()
  })

  test('takes a picture of a known form once, and its pieces go with it', () => {
    const db = frozenRoom(8)
    expect(() => db.prepare("UPDATE image SET form = 'svg'").run()).toThrow(/CHECK/)
    expect(() => db.prepare("INSERT INTO image VALUES (2, 'frozen-image', 'png', 1, 1, 1, NULL)").run()).toThrow(
      /UNIQUE/,
    )
    expect(() => db.prepare("INSERT INTO image_piece VALUES (1, 0, x'00')").run()).toThrow(/UNIQUE/)
    expect(() => db.prepare("INSERT INTO image_piece VALUES (9, 0, x'00')").run()).toThrow(/FOREIGN KEY/)
    db.prepare('DELETE FROM entry').run()
    db.prepare('DELETE FROM image').run()
    const left = (table: string) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()
    expect([left('entry_image'), left('image_piece')]).toEqual([0, 0])
    db.close()
  })

  test('lists a page from an index, with which entry has a picture', () => {
    const db = frozenRoom(8)
    const plan = db
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id, day, created_at, updated_at, trashed_at, title, preview,
         EXISTS (SELECT 1 FROM entry_image WHERE entry_image.number = entry.number) AS has_image FROM entry
         WHERE trashed_at IS NULL AND pinned = 0
         ORDER BY day DESC, created_at DESC, id DESC LIMIT 50`,
      )
      .all()
    expect(JSON.stringify(plan)).toContain('entry_by_day')
    expect(JSON.stringify(plan)).toContain('SEARCH entry_image USING PRIMARY KEY')
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    db.close()
  })
})

describe('migration 9, versions', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(8)
    upTo(db, 9)
    expect(db.prepare('SELECT id, own_title FROM entry').all()).toEqual([
      { id: 'frozen-entry', own_title: 'A frozen title' },
    ])
    expect(db.prepare('SELECT image FROM entry_image').pluck().all()).toEqual(['frozen-image'])
    expect(db.prepare('SELECT count(*) FROM entry_version').pluck().get()).toBe(0)
    expect(layoutOf(db)).toBe(migrations[8]?.layout)
    db.close()
  })

  test('has the words of a version as they were, once, and takes them along with the entry', () => {
    const db = frozenRoom(9)
    const packed = db.prepare('SELECT packed FROM entry_version').pluck().get()
    expect(Buffer.isBuffer(packed) && unpackText(packed)).toContain('Frozen before')
    const insert = db.prepare("INSERT INTO entry_version VALUES (?, ?, ?, 'now', NULL, 0, x'')")
    expect(() => insert.run(2, 'frozen-version', 1)).toThrow(/UNIQUE/)
    expect(() => insert.run(2, 'another', 99)).toThrow(/FOREIGN KEY/)
    const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    const listed = plan('SELECT id, written_at FROM entry_version WHERE entry = 1 ORDER BY number DESC LIMIT 120')
    expect(listed).toContain('COVERING INDEX entry_version_by_entry')
    expect(listed).not.toContain('TEMP B-TREE')
    expect(plan('SELECT sum(bytes) FROM entry_version')).toContain('COVERING INDEX entry_version_by_size')
    db.prepare('DELETE FROM entry').run()
    expect(db.prepare('SELECT count(*) FROM entry_version').pluck().get()).toBe(0)
    db.close()
  })
})

describe('migration 10, trash', () => {
  test('steps from the room that was frozen before it, and what is in the trash begins its thirty days', () => {
    const db = frozenRoom(9)
    db.prepare("UPDATE entry SET trashed_at = '2020-01-01T00:00:00.000Z'").run()
    upTo(db, 10)
    expect(db.prepare('SELECT id, trash_from FROM entry').all()).toEqual([{ id: 'frozen-entry', trash_from: 0 }])
    expect(db.prepare('SELECT count(*) FROM room_time').pluck().get()).toBe(0)
    expect(layoutOf(db)).toBe(migrations[9]?.layout)
    db.close()
  })

  test('has one time of a room', () => {
    const db = frozenRoom(10)
    expect(db.prepare('SELECT milliseconds FROM room_time').pluck().all()).toEqual([86_400_000])
    expect(() => db.prepare("INSERT INTO room_time VALUES (2, 0, 'now')").run()).toThrow(/CHECK/)
    db.close()
  })
})

describe('migration 11, import', () => {
  test('keeps entries as they are, and knows none of them from elsewhere', () => {
    const db = frozenRoom(10)
    migrate(db, migrations.slice(0, 11))
    expect(db.prepare('SELECT id, trashed_at FROM entry').all()).toEqual([{ id: 'frozen-entry', trashed_at: null }])
    expect(db.prepare('SELECT count(*) FROM imported').pluck().get()).toBe(0)
    expect(layoutOf(db)).toBe(migrations[10]?.layout)
    db.close()
  })

  test('has each source once, and forgets it with its entry', () => {
    const db = frozenRoom(11)
    expect(db.prepare('SELECT source, number FROM imported').all()).toEqual([{ source: 'frozen-source', number: 1 }])
    expect(() => db.exec("INSERT INTO imported VALUES ('frozen-source', 1, 'x')")).toThrow(/UNIQUE/)
    expect(() => db.exec("INSERT INTO imported VALUES ('another', 99, 'x')")).toThrow(/FOREIGN KEY/)
    expect(() =>
      db.exec(
        "INSERT INTO import_entry SELECT 2, 'x', source, day, created_at, updated_at, own_title, title, preview, pinned, prompt, prompt_text, tags, images, document FROM import_entry",
      ),
    ).toThrow(/UNIQUE/)
    const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    const next = plan('SELECT place FROM import_entry ORDER BY day, created_at, place LIMIT 200')
    expect(next).toContain('COVERING INDEX import_entry_by_day')
    expect(next).not.toContain('TEMP B-TREE')
    expect(plan("SELECT number FROM entry WHERE trashed_at = '' LIMIT 200")).toContain('entry_in_trash')
    db.prepare('DELETE FROM entry').run()
    expect(db.prepare('SELECT count(*) FROM imported').pluck().get()).toBe(0)
    db.close()
  })
})

describe('migration 12, agreements', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(11)
    upTo(db, 12)
    expect(db.prepare('SELECT label FROM tag').pluck().all()).toEqual(['Winter'])
    expect(layoutOf(db)).toBe(migrations[11]?.layout)
    db.close()
  })

  test('keeps one receipt of a version and one waiting signature, and no draft of half a version', () => {
    const db = frozenRoom(12)
    const receipt = "INSERT INTO agreement_receipt VALUES ('frozen-agreement', ?, 'v', '{}', '{}', '{}', 'now')"
    expect(() => db.prepare(receipt).run(1)).toThrow(/UNIQUE/)
    db.prepare(receipt).run(2)
    const signature = "INSERT INTO agreement_signature VALUES ('frozen-agreement', 3, 's', 's', NULL)"
    expect(() => db.prepare(signature).run()).toThrow(/UNIQUE/)
    const draft = "INSERT INTO agreement_draft VALUES ('d', 'frozen-agreement', ?, '{}', 'now')"
    expect(() => db.prepare(draft).run(null)).toThrow(/CHECK/)
    db.prepare(draft).run(1)
    db.close()
  })
})

describe('migration 13, reflection', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(12)
    upTo(db, 13)
    expect(db.prepare('SELECT label FROM tag').pluck().all()).toEqual(['Winter'])
    expect(db.prepare('SELECT count(*) FROM reflection').pluck().get()).toBe(0)
    expect(layoutOf(db)).toBe(migrations[12]?.layout)
    db.close()
  })

  test('has one answer to a question of a sitting, and none without its sitting', () => {
    const db = frozenRoom(13)
    const insert = db.prepare("INSERT INTO reflection_answer VALUES (?, ?, '{}')")
    expect(() => insert.run(1, 'a2.1')).toThrow(/UNIQUE/)
    expect(() => insert.run(99, 'a2.1')).toThrow(/FOREIGN KEY/)
    expect(() => db.exec('UPDATE reflection SET is_done = 2')).toThrow(/CHECK/)
    const plan = (sql: string) => JSON.stringify(db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all())
    const listed = plan('SELECT * FROM reflection WHERE trashed_at IS NULL ORDER BY day DESC, created_at DESC, id DESC')
    expect(listed).toContain('reflection_by_day')
    expect(listed).not.toContain('TEMP B-TREE')
    db.prepare('DELETE FROM reflection').run()
    expect(db.prepare('SELECT count(*) FROM reflection_answer').pluck().get()).toBe(0)
    db.close()
  })
})

describe('migration 14, reviews', () => {
  test('steps from the room that was frozen before it, and keeps what was there', () => {
    const db = frozenRoom(13)
    upTo(db, 14)
    expect(db.prepare('SELECT id FROM reflection').pluck().all()).toEqual(['frozen-sitting'])
    expect(layoutOf(db)).toBe(migrations[13]?.layout)
    db.close()
  })

  test('has one review of a day, and each kind of measure once', () => {
    const db = frozenRoom(14)
    const review = db.prepare("INSERT INTO agreement_review VALUES (?, 'frozen-agreement', 1, ?, '', '{}', 'now')")
    expect(() => review.run('another', '2026-03-09')).toThrow(/UNIQUE/)
    review.run('another', '2026-03-16')
    expect(() => db.exec("INSERT INTO agreement_half_year VALUES ('tpl_plans')")).toThrow(/UNIQUE/)
    const plan = db.prepare('EXPLAIN QUERY PLAN SELECT * FROM agreement_review ORDER BY day DESC, id LIMIT 10').all()
    expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
    db.close()
  })
})

describe('migration 15, own templates', () => {
  test('steps from the room that was frozen before it: a line is the name above an empty page', () => {
    const db = frozenRoom(14)
    db.exec("INSERT INTO unlock VALUES (2, '2026-03-05T20:15:00.000Z', 'passphrase')")
    upTo(db, 15)
    expect(db.prepare('SELECT id, name, document FROM template').all()).toEqual([
      { id: 'frozen-template', name: 'What was cold today?', document: JSON.stringify(emptyJournalDocument) },
    ])
    expect(layoutOf(db)).toBe(migrations[14]?.layout)
    db.close()
  })

  test.each([
    ['an opening', "INSERT INTO unlock VALUES (9, '2025-01-05T20:15:00.000Z', 'passphrase')", '2025-01-05'],
    ['an entry', "UPDATE entry SET created_at = '2024-01-05T20:15:00.000Z'", '2026-03-01'],
    ['an entry', "DELETE FROM imported; UPDATE entry SET created_at = '2024-01-05T20:15:00.000Z'", '2024-01-05'],
    ['its own time', 'UPDATE room_time SET milliseconds = 864000000', '2026-02-20'],
  ])('takes for its beginning the earliest that it remembers: %s', (_name, sql, day) => {
    const db = frozenRoom(14)
    db.exec(sql)
    upTo(db, 15)
    expect(String(db.prepare('SELECT begun_at FROM room').pluck().get()).slice(0, 10)).toBe(day)
    db.close()
  })

  test('keeps a page with its name', () => {
    const db = frozenRoom(15)
    const kept = db.prepare("SELECT name, document FROM template WHERE id = 'frozen-page'").get()
    expect(kept).toMatchObject({ name: 'A frozen page', document: expect.stringContaining('Frozen words') })
    expect(() => db.exec("INSERT INTO template (id, created_at) VALUES ('nameless', 'now')")).toThrow(/NOT NULL/)
    db.close()
  })
})

describe('migration 16, letters', () => {
  test('indexes again what was indexed in words of a dictionary, and nothing else', () => {
    const db = frozenRoom(15)
    const add = db.prepare(
      `INSERT INTO entry (number, id, day, created_at, updated_at, trashed_at, title, preview, stale)
       VALUES (?, ?, '2026-03-02', '2026-03-02T20:15:00.000Z', '2026-03-02T20:15:00.000Z', NULL, '', '', 0)`,
    )
    const words = db.prepare('INSERT INTO entry_words VALUES (?, ?, ?)')
    for (const [at, text] of [
      'plain words',
      'in words 我\u200b昨天晚上',
      '話し合い',
      'e\u0301te\u0301',
      'שָׁלוֹם',
    ].entries()) {
      add.run(at + 2, text)
      words.run(at + 2, '', text)
    }
    db.exec(`
      INSERT INTO feeling (number, id, day, time, created_at, updated_at, trashed_at, strength, remind, fields)
        SELECT 2, 'another', day, time, created_at, updated_at, trashed_at, strength, remind, fields FROM feeling;
      INSERT INTO feeling_words VALUES (2, '我\u200b昨天晚上');
      INSERT INTO feeling_search (rowid, words) VALUES (2, '我\u200b昨天晚上');
    `)
    const felt = db.prepare('SELECT rowid FROM feeling_search WHERE feeling_search MATCH ?').pluck()
    expect(felt.all('"晚\u200b上"')).toEqual([])
    upTo(db, 16)
    expect(db.prepare('SELECT id FROM entry WHERE stale = 1 AND number > 1 ORDER BY number').pluck().all()).toEqual([
      'in words 我\u200b昨天晚上',
      '話し合い',
      'e\u0301te\u0301',
      'שָׁלוֹם',
    ])
    expect([felt.all('"晚\u200b上"'), felt.all('betrayed')]).toEqual([[2], [1]])
    expect(layoutOf(db)).toBe(migrations[15]?.layout)
    db.close()
  })
})

describe('every migration', () => {
  test('has a frozen room, a number of its own and a layout', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1))
    expect(frozenRooms).toHaveLength(migrations.length)
    const ofTables = migrations.filter(({ name }) => name !== 'letters') // which changed what is indexed, and no table
    expect(new Set(ofTables.map(({ layout }) => layout)).size).toBe(ofTables.length)
  })

  test.each(migrations.map(({ version }) => version))('leads from the frozen room %i to the newest', (version) => {
    const db = frozenRoom(version)
    migrate(db)
    expect(roomVersion(db)).toBe(migrations.length)
    db.close()
  })

  test.each([
    ['trigger', "CREATE TRIGGER planted AFTER INSERT ON entry BEGIN UPDATE entry SET title = 'forged'; END"],
    ['view', 'CREATE VIEW planted AS SELECT * FROM entry'],
    ['index', 'CREATE INDEX planted ON entry (length(title))'],
    ['table', 'CREATE TABLE planted (a)'],
    ['dropped index', 'DROP INDEX entry_by_day'],
  ])('refuses a room with a planted %s before the first row is read', (_name, sql) => {
    const db = frozenRoom(migrations.length)
    db.exec(sql)
    expect(() => migrate(db)).toThrow('vault-damaged')
    db.close()
  })

  test('refuses a room of a newer program', () => {
    const db = frozenRoom(migrations.length)
    db.pragma(`user_version = ${migrations.length + 1}`)
    expect(() => migrate(db)).toThrow('vault-newer')
    db.close()
  })
})
