package yukiwatari.demo;

/** A name in kanji, kana and Roman letters. */
record Names(String kanji, String kana, String english) {
  /** The word before a suffix such as 市 or 線. */
  Names with(String suffix, String suffixKana, String suffixEnglish) {
    return new Names(kanji + suffix, kana + suffixKana, english + suffixEnglish);
  }

  Names join(Names other) {
    return new Names(kanji + other.kanji, kana + other.kana, english + "-" + other.english);
  }
}
