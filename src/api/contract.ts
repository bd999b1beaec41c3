import { agreementsContract } from './agreements-contract.ts'
import { cardsContract } from './cards-contract.ts'
import { checkInsContract } from './check-ins-contract.ts'
import { draftContract } from './draft-contract.ts'
import { exportContract } from './export-contract.ts'
import { feelingsContract } from './feelings-contract.ts'
import { imagesContract } from './images-contract.ts'
import { importContract } from './import-contract.ts'
import { journalContract } from './journal-contract.ts'
import { leavingContract } from './leaving-contract.ts'
import { membershipContract } from './membership-contract.ts'
import { questionsContract } from './questions-contract.ts'
import { recoveryContract } from './recovery-contract.ts'
import { reflectionContract } from './reflection-contract.ts'
import { reviewsContract } from './reviews-contract.ts'
import { settingsContract } from './settings-contract.ts'
import { settlingContract } from './settling-contract.ts'
import { sharedContract } from './shared-contract.ts'
import { snapshotsContract } from './snapshots-contract.ts'
import { takeoutContract } from './takeout-contract.ts'
import { talkContract } from './talk-contract.ts'
import { togetherContract } from './together-contract.ts'
import { unlockHistoryContract } from './unlock-history-contract.ts'
import { passphraseContract, sessionContract, vaultContract } from './vault-contract.ts'
import { versionsContract } from './versions-contract.ts'

/** Everything that a page can ask of the engine. A feature adds one line here. */
export const contract = {
  vault: vaultContract,
  passphrase: passphraseContract,
  session: sessionContract,
  recovery: recoveryContract,
  settings: settingsContract,
  journal: journalContract,
  images: imagesContract,
  versions: versionsContract,
  feelings: feelingsContract,
  reflection: reflectionContract,
  membership: membershipContract,
  shared: sharedContract,
  cards: cardsContract,
  together: togetherContract,
  talk: talkContract,
  questions: questionsContract,
  snapshots: snapshotsContract,
  unlockHistory: unlockHistoryContract,
  draft: draftContract,
  leaving: leavingContract,
  settling: settlingContract,
  takeout: takeoutContract,
  export: exportContract,
  import: importContract,
  agreements: agreementsContract,
  checkIns: checkInsContract,
  reviews: reviewsContract,
}

export type Contract = typeof contract
