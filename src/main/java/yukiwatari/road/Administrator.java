package yukiwatari.road;

/** Who is the road administrator of a row, as far as the file says. */
sealed interface Administrator {
  /** 全国地方公共団体コード, five or six digits; the first five are compared. */
  record Code(String digits) implements Administrator {
    public Code {
      if (!digits.matches("[0-9]{5,6}")) {
        throw new IllegalArgumentException("'%s' is no code of 5 or 6 digits".formatted(digits));
      }
    }

    String firstFive() {
      return digits.substring(0, 5);
    }
  }

  /** The authority of this level in whose area most of the line lies. */
  record Place(Level level) implements Administrator {}

  /** Levels of authority. */
  enum Level {
    STATE,
    PREFECTURE,
    MUNICIPALITY
  }
}
