/** Titles of pages shown instead of an article: bot checks, logins, refusals. */
const INTERSTITIALS: readonly (readonly [what: string, title: RegExp])[] = [
  [
    'a check against robots',
    /^(?:just a moment|attention required!?|checking your browser|please wait|one more step|are you (?:a )?(?:human|robot)|(?:please )?verify (?:that )?you are (?:a )?human|human verification|robot check|security check(?:point)?|captcha|bot verification|pardon our interruption|ddos[- ]guard|access to this page has been denied|request (?:unsuccessful|blocked)|you have been blocked|vercel security checkpoint|un instant|einen moment|nur einen moment|un momento)\b/iu,
  ],
  [
    'a refusal',
    /^(?:(?:error )?4(?:01|03)\b.*|access denied|forbidden|unauthori[sz]ed|service unavailable|not available in your (?:region|country))$/iu,
  ],
  [
    'a login',
    /^(?:log ?in|sign ?in|anmelden|einloggen|connexion|se connecter|iniciar sesi[óo]n|accedi|entrar|login required|please (?:log|sign) ?in)(?:\s*[|–—:-].*)?$/iu,
  ],
]

/** What is shown instead of the article, by the page's title; undefined for all other titles. */
export function interstitialOf(title: string): string | undefined {
  return INTERSTITIALS.find(([, pattern]) => pattern.test(title.trim()))?.[0]
}
