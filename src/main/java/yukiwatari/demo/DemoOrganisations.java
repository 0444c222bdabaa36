package yukiwatari.demo;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yukiwatari.account.OrganisationId;
import yukiwatari.account.OrganisationKind;

/**
 * The organisations of the demonstration: state, prefecture, offices, municipalities, contractors.
 */
record DemoOrganisations(
    OrganisationId state,
    OrganisationId prefecture,
    List<OrganisationId> offices,
    List<OrganisationId> municipalities,
    List<OrganisationId> contractors) {

  /** An organisation to be stored. */
  record Row(
      OrganisationKind kind,
      @Nullable String code,
      Names names,
      @Nullable OrganisationId parent,
      String phone) {}

  /** Stores an organisation and answers its id; called for parents before their children. */
  interface Registrar {
    OrganisationId add(Row row);
  }

  private static final String[] FIRMS = {
    "北斗建設 ほくとけんせつ Hokuto Construction", "雪嶺組 せつれいぐみ Setsureigumi", "みなと道路 みなとどうろ Minato Road Works",
    "月守土建 つきもりどけん Tsukimori Civil Works", "凪浜開発 なぎはまかいはつ Nagihama Development",
        "白鳥建設 しらとりけんせつ Shiratori Construction",
    "樺野興業 かばのこうぎょう Kabano Kogyo", "霧生重機 きりうじゅうき Kiryu Heavy Machinery",
        "峰越建設 みねこしけんせつ Minekoshi Construction",
    "東雲土木 しののめどぼく Shinonome Doboku", "深雪林業 みゆきりんぎょう Miyuki Forestry",
        "雁渡建設工業 かりわたりけんせつこうぎょう Kariwatari Kensetsu Kogyo"
  };

  static DemoOrganisations of(List<Municipality> municipalities, Registrar registrar) {
    OrganisationId state =
        registrar.add(
            new Row(
                OrganisationKind.STATE,
                null,
                new Names("国(直轄国道)", "くに", "State (national roads)"),
                null,
                phone(0)));
    OrganisationId prefecture =
        registrar.add(
            new Row(
                OrganisationKind.PREFECTURE,
                MunicipalityNames.PREFECTURE_CODE,
                MunicipalityNames.PREFECTURE,
                null,
                phone(1)));
    List<OrganisationId> offices = new ArrayList<>();
    for (String[] part : OFFICES) {
      offices.add(registrar.add(office(part, prefecture, phone(10 + offices.size()))));
    }
    List<OrganisationId> all = new ArrayList<>();
    for (Municipality one : municipalities) {
      String phone = phone(100 + one.index());
      all.add(registrar.add(new Row(one.kind(), one.code(), one.names(), prefecture, phone)));
    }
    List<OrganisationId> firms = new ArrayList<>();
    for (String firm : FIRMS) {
      String[] words = firm.split(" ", 3);
      Names names = new Names(words[0], words[1], words[2]);
      String phone = phone(200 + firms.size());
      firms.add(registrar.add(new Row(OrganisationKind.CONTRACTOR, null, names, null, phone)));
    }
    return new DemoOrganisations(
        state, prefecture, List.copyOf(offices), List.copyOf(all), List.copyOf(firms));
  }

  private static final String[][] OFFICES = {
    {"北部", "ほくぶ", "Northern"}, {"中央", "ちゅうおう", "Central"}, {"南部", "なんぶ", "Southern"}
  };

  private static Row office(String[] part, OrganisationId prefecture, String phone) {
    Names names =
        new Names(
            MunicipalityNames.PREFECTURE.kanji() + part[0] + "地域振興局",
            "ゆきわたりけん" + part[1] + "ちいきしんこうきょく",
            part[2] + " Regional Office");
    return new Row(OrganisationKind.OFFICE, null, names, prefecture, phone);
  }

  /** No area code begins with 000, so nobody is rung up. */
  private static String phone(int number) {
    return "000-555-%04d".formatted(number);
  }
}
