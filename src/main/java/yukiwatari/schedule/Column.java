package yukiwatari.schedule;

/** What a column of a 別表 may be. */
enum Column {
  /** 道路管理者, by name or code. */
  ADMINISTRATOR("administratorName"),
  /** 実施者, by name or code. */
  PERFORMER("performerName"),
  KIND("kind"),
  ROUTE_NUMBER("routeNumber"),
  ROUTE_NAME("routeName"),
  SECTION_CODE("sectionCode"),
  START_PLACE("startPlace"),
  END_PLACE("endPlace"),
  AGREED_LENGTH("agreedLength"),
  /** 除雪, パトロール … */
  WORK("work"),
  /** 年度: rows of another one than the agreement's are left out. */
  FISCAL_YEAR("fiscalYear"),
  REMARK("remark");

  private final String json;

  Column(String json) {
    this.json = json;
  }

  /** The name it has in the mapping. */
  String json() {
    return json;
  }
}
