package yukiwatari.demo;

import java.util.List;
import yukiwatari.account.OrganisationKind;

/**
 * The invented municipalities, greatest first. None of the names is or was one of a Japanese
 * municipality; the codes lie outside the official list, whose prefectures end at 47.
 */
final class MunicipalityNames {
  static final Names PREFECTURE = new Names("雪渡県", "ゆきわたりけん", "Yukiwatari Prefecture");
  static final String PREFECTURE_CODE = withCheckDigit("98000");

  /** A name, and the code with its check digit. */
  record Named(OrganisationKind kind, Names names, String code) {}

  private static final String[] CITIES = {
    "湊 みなと",
    "月守 つきもり",
    "雪代 ゆきしろ",
    "凪浜 なぎはま",
    "霧生 きりう",
    "雁渡 かりわたり",
    "星影 ほしかげ",
    "樺野 かばの",
    "汐見 しおみ",
    "鷹匠 たかじょう",
    "朱鷺沢 ときざわ",
    "風越 かざこし",
    "銀嶺 ぎんれい"
  };
  private static final String[] TOWNS = {
    "峰越 みねこし",
    "灯守 ひもり",
    "雫川 しずくがわ",
    "椿岬 つばきみさき",
    "沢霧 さわぎり",
    "楡ヶ原 にれがはら",
    "夕凪 ゆうなぎ",
    "炭守 すみもり",
    "萱戸 かやど"
  };
  private static final String[] VILLAGES = {"冬木沢 ふゆきざわ", "雲居沢 くもいざわ", "深雪 みゆき"};

  private MunicipalityNames() {}

  static List<Named> cities() {
    return named(OrganisationKind.CITY, CITIES, "市 し  City", 98_201, 1);
  }

  static List<Named> towns() {
    return named(OrganisationKind.TOWN, TOWNS, "町 まち  Town", 98_301, 20);
  }

  static List<Named> villages() {
    return named(OrganisationKind.VILLAGE, VILLAGES, "村 むら  Village", 98_303, 20);
  }

  private static List<Named> named(
      OrganisationKind kind, String[] words, String suffix, int firstCode, int codeStep) {
    String[] ending = suffix.split(" ", 3);
    List<Named> all = new java.util.ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String[] word = words[i].split(" ", 2);
      Names name = new Names(word[0], word[1], HamletNames.roman(word[1]));
      all.add(
          new Named(
              kind,
              name.with(ending[0], ending[1], ending[2]),
              withCheckDigit(String.valueOf(firstCode + i * codeStep))));
    }
    return all;
  }

  /** JIS X 0402: weights 6 to 2, then 11 less the sum's remainder by 11, last digit. */
  static String withCheckDigit(String fiveDigits) {
    int sum = 0;
    for (int i = 0; i < 5; i++) {
      sum += (6 - i) * Character.digit(fiveDigits.charAt(i), 10);
    }
    return fiveDigits + (11 - sum % 11) % 10;
  }
}
