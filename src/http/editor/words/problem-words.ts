import type { Problem, ProblemCode } from '../../../problem.ts'
import type { Word } from './word-table.ts'
import type { Ui } from './ui.ts'

/** Problems whose message does not tell an editor what to do next. */
const reworded: Partial<Record<ProblemCode, Word>> = {
  'forbidden-address': 'addressPrivate',
  expired: 'askNewLink',
}

/** In Hindi each code has its own sentence, because messages are in English. */
const inHindi: Partial<Record<ProblemCode, string>> = {
  'invalid-input': 'यह ऐसा पूरा वेब पता नहीं जो पढ़ा जा सके, जैसे https://example.com/story।',
  'not-an-article': 'पन्ना पढ़ा गया, पर उसमें कोई शीर्षक नहीं मिला।',
  'not-implemented': 'यह सर्वर पन्ने नहीं पढ़ता। नीचे पाठ चिपकाएँ।',
  'too-large': 'पन्ना बहुत बड़ा है।',
  'too-many-requests': 'थोड़ी देर में बहुत सारे पन्ने माँगे गए। एक मिनट रुककर फिर पढ़ें।',
  'unsupported-media': 'इस पते पर वेब पन्ना नहीं, किसी और तरह की फ़ाइल है।',
  unreachable: 'साइट ने पन्ना नहीं दिया। पता जाँचें, थोड़ी देर में फिर पढ़ें, या नीचे पाठ चिपकाएँ।',
  unauthorised: 'यह कुंजी यहाँ की नहीं है।',
  'bad-signature': 'लिंक अधूरा है या बदला हुआ है। नया लिंक माँगें।',
  'not-found': 'यहाँ ऐसा कोई लेख नहीं, या वह हटा दिया गया।',
}

/** Why a page could not be opened, for an editor: in the language of the page, and without names of settings. */
export function problemWords({ code, message }: Problem, { lang, say }: Pick<Ui, 'lang' | 'say'>): string {
  const word = reworded[code]
  if (word !== undefined) return say(word)
  return (lang === 'hi' ? inHindi[code] : undefined) ?? message
}
