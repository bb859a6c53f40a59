/** Why a custom design cannot be used, as a sentence without its subject. */
export class DesignFault extends Error {
  override readonly name = 'DesignFault'
}
