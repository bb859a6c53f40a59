/** Facebook's codes of languages. */
const CALLED: Readonly<Record<string, string>> = {
  bho: 'bp',
  ceb: 'cx',
  ckb: 'cb',
  fil: 'tl',
  iw: 'he',
  no: 'nb',
  nso: 'ns',
  syr: 'sy',
  szl: 'sz',
  tzm: 'tz',
  zgh: 'tz',
  zza: 'zz',
}

/**
 * Facebook's locales; if a language has several, the last is for all other territories. Its debugger refuses
 * unlisted ones, such as `en_IE` (reports of 2024 and 2025), and even `es_MX`, which is in the lists. A language
 * that is not listed uses its own territory. Source: copies of FacebookLocales.xml, which is no longer public, in
 * github.com/richardDobron/fbt docs/locales.md and in Instant Articles for WP (`Instant_Articles_Jetpack`); both
 * agree except for `bp_IN ks_IN ns_ZA om_ET ss_SZ st_ZA su_ID tn_BW ts_ZA ve_ZA nr_ZA`, which only the first, newer
 * one has.
 */
const LOCALES = (
  'af_ZA ak_GH am_ET ar_AR as_IN ay_BO az_AZ be_BY bg_BG bn_IN bp_IN br_FR bs_BA ca_ES cb_IQ co_FR cs_CZ cx_PH cy_GB ' +
  'da_DK de_DE el_GR en_US en_IN en_GB eo_EO es_ES es_LA et_EE eu_ES fa_IR ff_NG fi_FI fo_FO fr_CA fr_FR fy_NL ga_IE ' +
  'gl_ES gn_PY gu_IN ha_NG he_IL hi_IN hr_HR ht_HT hu_HU hy_AM id_ID ig_NG is_IS it_IT ja_JP jv_ID ka_GE kk_KZ km_KH ' +
  'kn_IN ko_KR ks_IN ku_TR ky_KG la_VA lg_UG li_NL ln_CD lo_LA lt_LT lv_LV mg_MG mi_NZ mk_MK ml_IN mn_MN mr_IN ms_MY ' +
  'mt_MT my_MM nb_NO nd_ZW ne_NP nl_BE nl_NL nn_NO nr_ZA ns_ZA ny_MW om_ET or_IN pa_IN pl_PL ps_AF pt_BR pt_PT qu_PE ' +
  'rm_CH ro_RO ru_RU rw_RW sa_IN sc_IT se_NO si_LK sk_SK sl_SI sn_ZW so_SO sq_AL sr_RS ss_SZ st_ZA su_ID sv_SE sw_KE ' +
  'sy_SY sz_PL ta_IN te_IN tg_TJ th_TH tk_TM tl_PH tn_BW tr_TR ts_ZA tt_RU tz_MA uk_UA ur_PK uz_UZ ve_ZA vi_VN wo_SN ' +
  'xh_ZA yi_DE yo_NG zh_HK zh_TW zh_CN zu_ZA zz_TR'
).split(' ')

/** Territories that use American English. */
const AMERICAN = new Set(['CA', 'PH', 'PR', 'GU'])

/**
 * A language tag in Open Graph's form: `hi` → `hi_IN`, `zh-Hant` → `zh_TW`, `en-IE` → `en_GB`, `es-MX` → `es_LA`. A
 * missing territory is the likeliest by CLDR. Undefined without a likely territory, or for a malformed tag.
 */
export function openGraphLocale(lang: string): string | undefined {
  if (!isTag(lang)) return undefined
  const locale = new Intl.Locale(lang)
  const language = CALLED[locale.language] ?? locale.language
  // `es-419` and `ar-001` are regions of many countries, not territories.
  const isCountry = /^[A-Z]{2}$/.test(locale.region ?? '')
  const whole = isCountry ? locale : withoutRegion(locale).maximize()
  const written = language === 'en' && AMERICAN.has(whole.region ?? '') ? 'US' : whole.region
  // Latin America is such a region: it must not become Spain, the likeliest territory of the language.
  const region = locale.region !== undefined && !isCountry ? undefined : written
  // Facebook's Panjabi is in Gurmukhi.
  const isOther = language === 'pa' && whole.script === 'Arab'
  const known = isOther ? [] : LOCALES.filter((each) => each.startsWith(`${language}_`))
  if (known.length === 0) return whole.region === undefined ? undefined : `${language}_${whole.region}`
  if (language === 'zh' && whole.maximize().script === 'Hant')
    return region === 'HK' || region === 'MO' ? 'zh_HK' : 'zh_TW'
  return known.find((locale) => locale === `${language}_${region}`) ?? known.at(-1)
}

function withoutRegion({ language, script }: Intl.Locale): Intl.Locale {
  return new Intl.Locale(script === undefined ? language : `${language}-${script}`)
}

function isTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0
  } catch {
    return false
  }
}
