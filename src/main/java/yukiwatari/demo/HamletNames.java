package yukiwatari.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Names of settlements 集落, put together from two parts; each is given once in the prefecture. */
final class HamletNames {
  private static final String[] FIRST = {
    "雪 ゆき", "鷹 たか", "杉 すぎ", "桂 かつら", "楢 なら", "柳 やなぎ", "白 しら", "黒 くろ", "上 かみ", "下 しも",
    "中 なか", "大 おお", "小 こ", "長 なが", "深 ふか", "新 にい", "金 かね", "石 いし", "岩 いわ", "松 まつ",
    "萩 はぎ", "栗 くり", "榎 えのき", "藤 ふじ", "月 つき", "星 ほし", "霧 きり", "風 かざ", "鹿 しか", "鶴 つる",
    "熊 くま", "朱 あか", "蕗 ふき", "葛 くず", "楓 かえで", "樺 かば", "梨 なし", "鳩 はと", "兎 うさぎ", "糸 いと"
  };
  private static final String[] SECOND = {
    "沢 さわ", "野 の", "田 だ", "台 だい", "森 もり", "川 かわ", "内 うち", "坂 さか", "館 だて", "戸 ど",
    "島 しま", "倉 くら", "平 たい", "越 こし", "渡 わたり", "原 はら", "谷 や", "見 み", "根 ね", "目 め"
  };
  private static final String[] ROMAN = {
    "きゃ kya", "しゃ sha", "じゅ ju", "じょ jo", "ちゃ cha", "あ a", "い i", "う u", "え e", "お o", "か ka",
    "き ki", "く ku", "け ke", "こ ko", "が ga", "ぎ gi", "ぐ gu", "げ ge", "ご go", "さ sa", "し shi", "す su",
    "せ se", "そ so", "ざ za", "じ ji", "ず zu", "た ta", "で de", "ち chi", "つ tsu", "て te", "と to",
    "だ da", "ど do", "な na", "に ni", "ぬ nu", "ね ne", "の no", "は ha", "ひ hi", "ふ fu", "へ he", "ほ ho",
    "ば ba", "び bi", "ぶ bu", "べ be", "ぼ bo", "ま ma", "み mi", "む mu", "め me", "も mo", "や ya", "ゆ yu",
    "よ yo", "ら ra", "り ri", "る ru", "れ re", "ろ ro", "わ wa", "ん n"
  };

  private final SplittableRandom random;
  private final Set<String> given = new HashSet<>();

  HamletNames(SplittableRandom random) {
    this.random = random;
  }

  /** A name not given before; after 700 of them they carry a leading 新, 元 or 奥. */
  Names next() {
    for (int tries = 0; ; tries++) {
      Names name = draw();
      if (tries > 40) {
        name = new Names("奥" + name.kanji(), "おく" + name.kana(), "Oku" + lower(name));
      }
      if (tries > 80) {
        name = new Names("元" + name.kanji(), "もと" + name.kana(), "Moto" + lower(name));
      }
      if (given.add(name.kanji())) {
        return name;
      }
    }
  }

  private static String lower(Names name) {
    return name.english().toLowerCase(Locale.ROOT);
  }

  private Names draw() {
    String[] first = FIRST[random.nextInt(FIRST.length)].split(" ", 2);
    String[] second = SECOND[random.nextInt(SECOND.length)].split(" ", 2);
    String kana = first[1] + second[1];
    return new Names(first[0] + second[0], kana, roman(kana));
  }

  /** Hepburn, without long vowels, first letter large. */
  static String roman(String kana) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < kana.length()) {
      String[] syllable = syllable(kana, at);
      text.append(syllable[1]);
      at += syllable[0].length();
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String[] syllable(String kana, int at) {
    for (String entry : ROMAN) {
      String[] syllable = entry.split(" ", 2);
      if (kana.startsWith(syllable[0], at)) {
        return syllable;
      }
    }
    throw new IllegalArgumentException("no Roman letters for " + kana.substring(at));
  }
}
