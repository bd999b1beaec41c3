import * as z from 'zod'

/** Whole minutes without a sign of the person until an open room locks. */
export const autoLockMinutesSchema = z.int().min(1).max(15)

/** Until the person chose, and whenever no room is open. */
export const defaultAutoLockMinutes = 3
