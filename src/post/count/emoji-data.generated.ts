// Made by src/tools/tables/post-tables.ts from the Unicode Character Database 17.0.0, © Unicode, Inc. (Unicode License v3).

/** Gap and length of runs of emoji that are one character, base 36. */
export const singleEmoji = '4p;4;68d;c;60;m;2i,6;f,2;a7,2;c;4m;p,b;4,3;5j;6f,2;a;9;1m,4;1,5;9;2;2,2;2;4;2;1,2;2;3;3,2;8,3;5;1;5,c;b,2;2;1,2;1;i;2,2;i,6;1;1,2;3,2;5;2,2;4,2;b,2;5,2;2;5,2;1;1,2;k,2;5,6;1,4;2;4;2;2,6;1;2;1;1;6;3;6;a,2;f;2;4;1;4,3;1;b,2;1c,3;9;e;e;ac,2;cv,3;j,2;1f;4;yi;c;gp;1;2fze;5m;4g,2;c,2;e;2,a;2u,2;n;k;2,9;l,2;4u,y;2,34;2,2;1,3;2,2b;2,3;1,7b;1,1r;b,6;1,o;7,2;2,8;c;2,4;2;4,2;d,2;2;8,2;9;5,3;c,3;8,3;2;1;4;6;3;6,2e;1c,1y;5,8;2,4;3,a;3;1,2;3;2,a;6b,c;4;7v,1b;1,a;1,55;34,d;3,b;3,1l;1;4,g;2,c;4,a'

/** Those that are letters in plain text, and pictures with a selector. */
export const textualEmoji = '4p;4;68d;c;60;m;2i,6;f,2;al;4m;t,3;1,2;5,3;5j;6f,2;a;9;1m,2;3,5;9;2;6;4;2;1,2;2;3;3,2;8,3;5;1;s,2;2;1,2;1;i;2;j;1,4;1;1,2;3;6;8,2;m;6;1;1;l;6,2;2;2,3;8;5,2;2,2;1;2;1;1;6;3;h,2;f;2;r,2;1o;b6,2;cv,3;10o;c;gp;1;2g9i,2;c,2;3m;1g;6h;2,9;9;1y;o,2;1,3;2,2;17,4;5,c;j;1;1;1z;1;57;23,2;10,2;2,7;d;2,4;2;k;2;8,2;9;5,3;c,3;8,3;2;1;4;6;3;6;5s;1,3;g,6;3;6;2'

/** Those that take a skin tone. */
export const tonedEmoji = '7j1;63;g,4;2iyf;1o,3;2;2,3;39,2;2,b;l,j;3;4,3;1,3;7;1;o;5l,2;4;l;4,2;4u,3;3,5;2b;g,3;9;b;fz;2;8,8;6;9,a;2,3;1k;1p,2;1,2;1;h,3;1,d;6d,3;16,9'

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
