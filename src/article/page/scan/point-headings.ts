/** Headings over the list of main points, on news sites of each language. Lists below other headings are part of the text. */
const HEADINGS = [
  'key points|key takeaways|takeaways|what we know|what we know so far|what we know about|at a glance|in brief|in short|highlights|story highlights|the essentials|what you need to know|main points|tl;dr|the key points|quick read|summary',
  'das wichtigste in kürze|das wichtigste|auf den punkt|in kürze|was wir wissen|kurz zusammengefasst|darum geht es|darum geht’s|die wichtigsten punkte|kurz & knapp|auf einen blick',
  'l’essentiel|en bref|ce qu’il faut retenir|ce que l’on sait|à retenir|les points clés|en résumé',
  'las claves|claves|lo esencial|lo que sabemos|en resumen|puntos clave|resumen',
  'resumo|pontos-chave|o que se sabe|em resumo|principais pontos|destaques|o essencial',
  'in breve|in sintesi|punti chiave|cosa sappiamo|i punti chiave',
  'in het kort|wat we weten|samenvatting|kernpunten|het nieuws in het kort',
  'i korthet|sammanfattning|det här vet vi|kort sagt',
  'det ved vi|kort fortalt|overblik|dette vet vi|oppsummert|det korte av det lange',
  'lyhyesti|tiivistelmä|tämä tiedetään|pääkohdat',
  'najważniejsze informacje|w skrócie|co wiemy|stručně|co víme|čo vieme|v skratke',
  'röviden|amit tudunk|pe scurt|ce știm|με λίγα λόγια|τι γνωρίζουμε|συνοπτικά',
  'главное|что известно|коротко|кратко|головне|що відомо|стисло|накратко|какво знаем',
  'öne çıkanlar|özet|neler biliniyor|özetle',
  'أبرز النقاط|النقاط الرئيسية|ما نعرفه|باختصار|ملخص|أهم ما جاء',
  'خلاصه|نکات کلیدی|آنچه می‌دانیم|اہم نکات|خلاصہ|اب تک کیا معلوم ہے',
  'עיקרי הדברים|בקצרה|תקציר|מה ידוע',
  'मुख्य बातें|प्रमुख बातें|खास बातें|मुख्य बिंदु|हाइलाइट्स|सारांश|अब तक क्या पता है|ठळक मुद्दे|मुख्य मुद्दे|मुख्य कुरा',
  'মূল বিষয়|মূল পয়েন্ট|যা জানা গেছে|এক নজরে|সারসংক্ষেপ|একনজরে',
  'முக்கிய அம்சங்கள்|சுருக்கம்|ముఖ్యాంశాలు|പ്രധാന കാര്യങ്ങൾ|ചുരുക്കം|ಮುಖ್ಯಾಂಶಗಳು|મુખ્ય મુદ્દા|ਮੁੱਖ ਗੱਲਾਂ',
  '要点|要點|重点|重點|核心提示|摘要|导读|導讀|本文重點|ポイント|この記事のポイント|まとめ|分かっていること|핵심|핵심 요약|요약|한눈에',
  'tóm tắt|điểm chính|những điều đã biết|ringkasan|poin penting|inti berita|สรุป|ประเด็นสำคัญ',
]
  .join('|')
  .split('|')

const known = new Set(HEADINGS.map(folded))

/** Whether a heading introduces a list of main points. */
export function headsPoints(heading: string): boolean {
  return known.has(folded(heading))
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll("'", '’')
    .replace(/[\s:：.!?…-]+$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
