import { type UiLanguage, uiLanguages } from './ui.ts'

/** Texts that only the script uses, in English and Hindi; it fills the braces. */
const scriptWords = {
  drawing: ['drawing …', 'बन रहा है …'],
  notRedrawn: ['Not redrawn.', 'फिर से नहीं बना।'],
  tryAgain: ['Try again', 'फिर कोशिश करें'],
  notReached: ['The server could not be reached.', 'सर्वर तक नहीं पहुँच सके।'],
  offline: [
    'You are offline. Your changes stay in the address of this page.',
    'आप ऑफ़लाइन हैं। आपके बदलाव इस पन्ने के पते में हैं।',
  ],
  online: ['You are online again.', 'आप फिर ऑनलाइन हैं।'],
  copied: ['Copied', 'कॉपी हुआ'],
  copyByHand: ['Press Ctrl C or ⌘ C to copy.', 'कॉपी करने के लिए Ctrl C या ⌘ C दबाएँ।'],
  linkCopied: ['Link copied. It shows exactly this.', 'लिंक कॉपी हुआ। वह ठीक यही दिखाता है।'],
  undo: ['Undo', 'वापस लें'],
  stepped: ['Shown as it was.', 'जैसा था वैसा दिखाया।'],
  fixedOne: ['Fixed.', 'ठीक हुआ।'],
  fixedMany: ['{n} things fixed.', '{n} बातें ठीक हुईं।'],
  left: ['Left as it is.', 'वैसे ही रहने दिया।'],
  textTried: ['The text is written below.', 'पाठ नीचे लिखा है।'],
  takeText: ['Take this text', 'यही पाठ लें'],
  nLeft: ['{n} left', '{n} बाकी'],
  nOver: ['{n} over', '{n} ज़्यादा'],
  fieldFault: ['This {reason}.', 'यह नहीं लिया जा सकता: {reason}.'],
  tagIn: ['{tag} is in.', '{tag} जोड़ा।'],
  tagOut: ['{tag} is out.', '{tag} हटाया।'],
  tagMoved: ['{tag} moved.', '{tag} खिसकाया।'],
  ringAt: [
    'What must stay in the picture: {x} percent from the left, {y} from the top. Arrow keys move it.',
    'जो तस्वीर में रहना चाहिए: बाएँ से {x} प्रतिशत, ऊपर से {y}। तीर वाली कुंजियों से खिसकाएँ।',
  ],
  dropPhoto: ['Drop a photo, paste its address, or choose one', 'फ़ोटो यहाँ छोड़ें, उसका पता चिपकाएँ या चुनें'],
  photoTooLarge: [
    'This file has {size} MB; a photo may have 20 MB.',
    'यह फ़ाइल {size} MB की है; फ़ोटो 20 MB तक हो सकती है।',
  ],
  uploading: ['Sending the photo: {n} %', 'फ़ोटो भेजी जा रही है: {n} %'],
  uploaded: ['The photo is on the cards.', 'फ़ोटो कार्डों पर है।'],
  saving: ['Saving …', 'सहेजा जा रहा है …'],
  savedVersion: ['Saved as version {n}.', 'रूप {n} सहेजा गया।'],
  saveUndone: [
    'Saved as it was before. Your changes are here, not saved.',
    'पहले जैसा सहेजा गया। आपके बदलाव यहीं हैं, सहेजे नहीं।',
  ],
  changedElsewhere: [
    'Changed elsewhere: version {n} by {by}, {time}. Nothing of yours is lost.',
    'कहीं और बदला गया: रूप {n}, {by}, {time}। आपका कुछ नहीं खोया।',
  ],
  saveOver: ['Save over it', 'उसके ऊपर सहेजें'],
  keys: ['Keys', 'कुंजियाँ'],
  close: ['Close', 'बंद करें'],
  lettersOff: ['Switch off single letters', 'अकेले अक्षर बंद करें'],
  keyViews: ['Look, Posts, Photo, Designs, Tags', 'झलक, पोस्ट, फ़ोटो, डिज़ाइन, टैग'],
  keyFindings: ['next and previous finding', 'अगली और पिछली बात'],
  keyNeighbours: ['on a network: its neighbour; on the ring: move it', 'नेटवर्क पर: पड़ोसी; छल्ले पर: खिसकाएँ'],
  keyOnly: ['on a network: change only this one', 'नेटवर्क पर: सिर्फ़ इसे बदलें'],
  keyBack: ['from a field to its network, and to all cards', 'ख़ाने से नेटवर्क पर, और सभी कार्डों पर'],
  keyFields: ['headline, point of the photo, designs', 'शीर्षक, फ़ोटो का बिंदु, डिज़ाइन'],
  keyCopy: ['on a network: copy its post', 'नेटवर्क पर: पोस्ट कॉपी करें'],
  keyLink: ['copy a link to this state', 'इस हालत का लिंक कॉपी करें'],
  keyZip: ['everything, as a zip', 'सब कुछ, एक ज़िप में'],
  keyUndo: ['undo, redo', 'वापस लें, फिर करें'],
  keySave: ['save', 'सहेजें'],
  keyChips: ['on a hashtag: move it, take it out', 'हैशटैग पर: खिसकाएँ, हटाएँ'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>

/** As JSON, for a data attribute of the page. */
export function scriptWordsIn(lang: UiLanguage): string {
  const at = uiLanguages.indexOf(lang)
  return JSON.stringify(
    Object.fromEntries(Object.entries(scriptWords).map(([name, words]) => [name, words[at]])),
  )
}
