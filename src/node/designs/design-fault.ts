/** Why a design in a folder of one's own cannot be used, as a sentence without its subject. */
export class DesignFault extends Error {
  override readonly name = 'DesignFault'
}
