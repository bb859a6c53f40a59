// Made by src/tools/tables/post-tables.ts from the Unicode Character Database 17.0.0, © Unicode, Inc. (Unicode License v3).
import type { RangeData } from '../../type/data/range-table.ts'

/** Kinds of emoji of one character: "e" emoji, "t" a letter unless a selector follows, "m" takes a skin tone. */
export const emojiKinds: RangeData = {
  values: ["","et","e","em","etm"],
  runs: '4p;1,1;4;1,1;68d;1,1;c;1,1;60;1,1;m;1,1;2i;6,1;f;2,1;a7;2,2;c;1,1;4m;1,1;p;4,2;3,1;1,2;2,1;1,2;4;3,1;5j;1,1;6f;2,1;a;1,1;9;1,1;1m;2,1;2,2;1;5,1;9;1,1;2;1,1;2;2,2;2;1,1;4;1,4;2;1,1;1;2,1;2;1,1;3;1,1;3;2,1;8;3,1;5;1,1;1;1,1;5;c,2;b;2,1;2;1,1;1;2,1;1;1,1;i;1,1;2;1,1;1,2;i;1,1;1,2;4,1;1;1,1;1;2,1;3;1,1;1,2;5;1,1;2;2,2;4;2,1;b;2,2;5;2,2;2;1,1;5;1,2;1,1;1;1,1;1;1,1;1,2;k;1,1;1,2;5;2,1;2,2;1,1;1,2;1;2,1;1,4;1,2;2;1,2;4;1,1;2;1,2;2;2,1;2,3;2,4;1;1,1;2;1,1;1;1,1;1;1,1;6;1,1;3;1,1;6;1,2;a;2,1;f;1,1;2;1,1;4;1,2;1;1,2;4;3,2;1;1,2;b;2,1;1c;3,2;9;1,1;e;1,2;e;1,2;ac;2,1;cv;3,1;j;2,2;1f;1,2;4;1,2;yi;1,1;c;1,1;gp;1,1;1;1,1;2fze;1,2;5m;1,2;4g;2,1;c;2,1;e;1,2;2;a,2;2u;1,2;1,1;n;1,2;k;1,2;2;5,2;1,1;3,2;l;2,2;4u;x,2;1,1;2;9,1;9,2;1,1;1y,2;1,1;7,2;1,3;e,2;2;2,1;1;3,1;2;2,1;y,2;3,3;2,2;1,3;2,2;1,3;2,4;2,1;5,2;c,1;h,2;2;1,1;1,2;1,1;1;1,1;1z,2;1,1;1,2;1,1;2,3;2,2;b,3;l,2;j,3;3,2;1,3;4,2;3,3;1,2;3,3;7,2;1,3;1,2;1,3;o,2;1,3;2a,2;1,1;1;1r,2;b;2,1;4,2;1;o,2;7;2,1;2;1,1;2,4;4,1;1,3;c;1,1;2;4,1;2;1,4;4;2,3;d;1,2;1,1;2;1,1;8;2,1;9;1,1;5;3,1;c;3,1;8;3,1;2;1,1;1;1,1;4;1,1;6;1,1;3;1,1;6;1,1;22,2;3,3;3,2;5,3;1c;z,2;1,3;g,2;3,3;9,2;1,3;5,2;5;1,1;1,3;3,1;3,2;2;4,2;3;4,2;6,1;3;1,1;1;2,2;3;1,1;2;1,1;9,2;6b;c,2;4;1,2;7v;1,3;2,2;1,3;8,2;8,3;6,2;1,3;9,2;a,3;1,2;1;3,3;7,2;1;1c,2;1,3;1p,2;2,3;1,2;2,3;1,2;1,3;h,2;3,3;1,2;d,3;y,2;34;d,2;3;b,2;3;1h,2;3,3;1,2;1;1,2;4;g,2;2;c,2;4;1,2;9,3;l3if',
}

/** Two-letter codes of flags. */
export const flagCodes = 'acadaeafagaialamaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocpcqcrcucvcwcxcyczdedgdjdkdmdodzeaeceeegehereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuicidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsvsxsysztatctdtftgthtjtktltmtntotrtttvtwtzuaugumunusuyuzvavcvevgvivnvuwfwsxkyeytzazmzw'

/** Tags of flags within the black flag: England, Scotland, Wales. */
export const flagTags = 'gbeng gbsct gbwls'

/** Joined drawings without tones and selectors, `+` for the joiner, by the tones they take (see emoji.ts). */
export const joinedEmoji: readonly (readonly [tones: 'none' | 'one' | 'pair' | 'mixed', drawings: string])[] = [
  ['mixed', '👨+🐰+👨 👨+🤝+👨 👨+🫯+👨 👩+🐰+👩 👩+🤝+👨 👩+🤝+👩 👩+🫯+👩 🧑+❤+💋+🧑 🧑+❤+🧑 🫱+🫲 🧑+🐰+🧑 🧑+🫯+🧑'],
  ['none', '👨+👦 👨+👦+👦 👨+👧 👨+👧+👦 👨+👧+👧 👨+👨+👦 👨+👨+👦+👦 👨+👨+👧 👨+👨+👧+👦 👨+👨+👧+👧 👨+👩+👦 👨+👩+👦+👦 👨+👩+👧 👨+👩+👧+👦 👨+👩+👧+👧 👩+👦 👩+👦+👦 👩+👧 👩+👧+👦 👩+👧+👧 👩+👩+👦 👩+👩+👦+👦 👩+👩+👧 👩+👩+👧+👦 👩+👩+👧+👧 🧑+🧑+🧒 🧑+🧑+🧒+🧒 🧑+🧒 🧑+🧒+🧒 🧞+♀ 🧞+♂ 🧟+♀ 🧟+♂ ⛓+💥 ❤+🔥 ❤+🩹 🍄+🟫 🍋+🟩 🏳+⚧ 🏳+🌈 🏴+☠ 🐈+⬛ 🐕+🦺 🐦+⬛ 🐦+🔥 🐻+❄ 👁+🗨 😮+💨 😵+💫 😶+🌫 🙂+↔ 🙂+↕'],
  ['one', '🏃+➡ 👨+⚕ 👨+⚖ 👨+✈ 👨+🌾 👨+🍳 👨+🍼 👨+🎓 👨+🎤 👨+🎨 👨+🏫 👨+🏭 👨+💻 👨+💼 👨+🔧 👨+🔬 👨+🚀 👨+🚒 👨+🦯 👨+🦯+➡ 👨+🦼 👨+🦼+➡ 👨+🦽 👨+🦽+➡ 👩+⚕ 👩+⚖ 👩+✈ 👩+🌾 👩+🍳 👩+🍼 👩+🎓 👩+🎤 👩+🎨 👩+🏫 👩+🏭 👩+💻 👩+💼 👩+🔧 👩+🔬 👩+🚀 👩+🚒 👩+🦯 👩+🦯+➡ 👩+🦼 👩+🦼+➡ 👩+🦽 👩+🦽+➡ 🚶+➡ 🧎+➡ 🧑+⚕ 🧑+⚖ 🧑+✈ 🧑+🌾 🧑+🍳 🧑+🍼 🧑+🎄 🧑+🎓 🧑+🎤 🧑+🎨 🧑+🏫 🧑+🏭 🧑+💻 🧑+💼 🧑+🔧 🧑+🔬 🧑+🚀 🧑+🚒 🧑+🦯 🧑+🦯+➡ 🧑+🦼 🧑+🦼+➡ 🧑+🦽 🧑+🦽+➡ ⛹+♀ ⛹+♂ 🏃+♀ 🏃+♀+➡ 🏃+♂ 🏃+♂+➡ 🏄+♀ 🏄+♂ 🏊+♀ 🏊+♂ 🏋+♀ 🏋+♂ 🏌+♀ 🏌+♂ 👮+♀ 👮+♂ 👯+♀ 👯+♂ 👰+♀ 👰+♂ 👱+♀ 👱+♂ 👳+♀ 👳+♂ 👷+♀ 👷+♂ 💁+♀ 💁+♂ 💂+♀ 💂+♂ 💆+♀ 💆+♂ 💇+♀ 💇+♂ 🕵+♀ 🕵+♂ 🙅+♀ 🙅+♂ 🙆+♀ 🙆+♂ 🙇+♀ 🙇+♂ 🙋+♀ 🙋+♂ 🙍+♀ 🙍+♂ 🙎+♀ 🙎+♂ 🚣+♀ 🚣+♂ 🚴+♀ 🚴+♂ 🚵+♀ 🚵+♂ 🚶+♀ 🚶+♀+➡ 🚶+♂ 🚶+♂+➡ 🤦+♀ 🤦+♂ 🤵+♀ 🤵+♂ 🤷+♀ 🤷+♂ 🤸+♀ 🤸+♂ 🤹+♀ 🤹+♂ 🤼+♀ 🤼+♂ 🤽+♀ 🤽+♂ 🤾+♀ 🤾+♂ 🦸+♀ 🦸+♂ 🦹+♀ 🦹+♂ 🧍+♀ 🧍+♂ 🧎+♀ 🧎+♀+➡ 🧎+♂ 🧎+♂+➡ 🧏+♀ 🧏+♂ 🧔+♀ 🧔+♂ 🧖+♀ 🧖+♂ 🧗+♀ 🧗+♂ 🧘+♀ 🧘+♂ 🧙+♀ 🧙+♂ 🧚+♀ 🧚+♂ 🧛+♀ 🧛+♂ 🧜+♀ 🧜+♂ 🧝+♀ 🧝+♂ 👨+🦰 👨+🦱 👨+🦲 👨+🦳 👩+🦰 👩+🦱 👩+🦲 👩+🦳 🧑+🦰 🧑+🦱 🧑+🦲 🧑+🦳 🧑+🩰'],
  ['pair', '👨+❤+👨 👨+❤+💋+👨 👩+❤+👨 👩+❤+👩 👩+❤+💋+👨 👩+❤+💋+👩 🧑+🤝+🧑'],
]
