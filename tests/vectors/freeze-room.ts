import * as fs from 'node:fs'
import { migrate, migrations } from '#vault/sqlite/migrate.ts'
import { createRoomFile } from '#vault/sqlite/room-file.ts'
import { packText } from '#vault/versions/packed-text.ts'
import { frozenKey, frozenRooms } from './frozen-rooms.ts'

/**
 * Freezes a room of the newest layout, once, when a migration is added:
 *   npx node tests/vectors/freeze-room.ts
 * A file that is there is never replaced.
 */
for (const [at, path] of frozenRooms.entries()) {
  if (fs.existsSync(path)) continue
  const db = createRoomFile(path, frozenKey(), (fresh) => {
    migrate(fresh, migrations.slice(0, at + 1))
    fresh.exec(`
      INSERT INTO room (one, vid, mid, file, name, commits, slot_epoch, opened_at)
        VALUES (1, 'vault', 'member', 'file', 'Ana', 12, 3, '2026-03-02T20:15:00.000Z');
    `)
    if (at >= 1) {
      fresh.exec(`
        INSERT INTO entry (number, id, day, created_at, updated_at, trashed_at, title, preview, stale)
          VALUES (1, 'frozen-entry', '2026-03-02', '2026-03-02T20:15:00.000Z',
          '2026-03-02T20:15:00.000Z', NULL, 'Frozen words', '', 1);
        INSERT INTO entry_document VALUES (1,
          '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frozen words"}]}]}');
      `)
    }
    if (at >= 3) {
      fresh.exec(`
        INSERT INTO erased_entry VALUES ('erased-entry', '2026-03-02T20:16:00.000Z');
        INSERT INTO kept_file VALUES ('kept-file', '2026-03-02T20:17:00.000Z');
        INSERT INTO unlock VALUES (1, '2026-03-02T20:15:00.000Z', 'passphrase');
      `)
    }
    if (at >= 4) {
      fresh.exec(`
        INSERT INTO feeling (number, id, day, time, created_at, updated_at, trashed_at, strength, remind, fields)
          VALUES (1, 'frozen-feeling', '2026-03-02', '20:15', '2026-03-02T20:15:00.000Z',
          '2026-03-02T20:15:00.000Z', NULL, 4, 0, '{"emotions":["e_betrayed"]}');
        INSERT INTO feeling_item VALUES (1, 'emotions', 'e_betrayed');
        INSERT INTO feeling_words VALUES (1, 'betrayed');
        INSERT INTO feeling_search (rowid, words) VALUES (1, 'betrayed');
        INSERT INTO own_word VALUES ('own_frozen', 'emotions', 'frozen', '2026-03-02T20:15:00.000Z');
      `)
    }
    if (at >= 5) {
      fresh.exec(
        "INSERT INTO shared_copy VALUES (1, 'copy-file', '2026-03-02T20:18:00.000Z', 'digest', '{}', '[]', '')",
      )
    }
    if (at >= 6) {
      fresh.exec(`
        UPDATE entry SET own_title = 'A frozen title', title = 'A frozen title', pinned = 1, prompt = 'p_c01';
        INSERT INTO tag VALUES ('frozen-tag', 'Winter', 'winter');
        INSERT INTO entry_tag VALUES (1, 'frozen-tag');
        INSERT INTO template (id, ${at >= 14 ? 'name' : 'text'}, created_at)
          VALUES ('frozen-template', 'What was cold today?', '2026-03-02T20:19:00.000Z');
        INSERT INTO prompt_put_off VALUES ('p_c02', '2026-03-02');
      `)
    }
    if (at >= 7) {
      fresh.exec(`
        INSERT INTO image VALUES (1, 'frozen-image', 'png', 8, 6, 4, x'0102');
        INSERT INTO image_piece VALUES (1, 0, x'01020304');
        INSERT INTO entry_image VALUES (1, 'frozen-image');
      `)
    }
    if (at >= 8) {
      const packed = packText(
        '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frozen before"}]}]}',
      )
      fresh
        .prepare("INSERT INTO entry_version VALUES (1, 'frozen-version', 1, '2026-03-02T20:10:00.000Z', NULL, ?, ?)")
        .run(packed.length, packed)
    }
    if (at >= 9) {
      fresh.exec(`
        INSERT INTO room_time VALUES (1, 86400000, '2026-03-02T20:20:00.000Z');
        UPDATE entry SET trash_from = 3600000;
      `)
    }
    if (at >= 10) {
      fresh.exec(`
        INSERT INTO imported VALUES ('frozen-source', 1, 'frozen-import');
        INSERT INTO import_entry VALUES (1, 'frozen-aside', 'another-source', '2019-03-02', '2019-03-02T20:15:00.000Z',
          '2019-03-02T20:15:00.000Z', NULL, 'Frozen aside', '', 0, NULL, NULL, '[]', '[]', '{"type":"doc","content":[]}');
      `)
    }
    if (at >= 11) {
      fresh.exec(`
        INSERT INTO agreement_draft VALUES ('frozen-draft', NULL, NULL, '{}', '2026-03-02T20:20:00.000Z');
        INSERT INTO agreement_signature VALUES ('frozen-agreement', 2, 'signature', 'secret', NULL);
        INSERT INTO agreement_receipt VALUES ('frozen-agreement', 1, 'vault', '{"body":{},"id":"frozen","version":1}',
          '{}', '{}', '2026-03-02T20:21:00.000Z');
      `)
    }
    if (at >= 12) {
      fresh.exec(`
        INSERT INTO reflection VALUES (1, 'frozen-sitting', 'other', '2026-03-02', '2026-03-02T20:15:00.000Z',
          '2026-03-02T20:22:00.000Z', NULL, 0, 1, 'stopped', 'tired', 'not-ready', NULL, NULL);
        INSERT INTO reflection_answer VALUES (1, 'a2.1',
          '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frozen words"}]}]}');
      `)
    }
    if (at >= 13) {
      fresh.exec(`
        INSERT INTO agreement_review VALUES ('frozen-review', 'frozen-agreement', 1, '2026-03-09', 'A frozen title',
          '{"helped":"Frozen words","cost":"","wanted":"","change":"","toSay":""}', '2026-03-09T20:15:00.000Z');
        INSERT INTO agreement_half_year VALUES ('tpl_plans');
      `)
    }
    if (at >= 14) {
      fresh.exec(`
        UPDATE room SET begun_at = '2026-02-20T20:15:00.000Z';
        INSERT INTO template VALUES ('frozen-page', 'A frozen page', '2026-03-02T20:23:00.000Z',
          '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Frozen words"}]}]}');
      `)
    }
  })
  db.close()
  fs.chmodSync(path, 0o644)
}
