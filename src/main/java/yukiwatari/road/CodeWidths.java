package yukiwatari.road;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yukiwatari.account.OrganisationCode;
import yukiwatari.http.Problem;
import yukiwatari.road.FilePreview.LostZeros;

/**
 * Finds columns of codes that lost leading zeros in a spreadsheet: all of their texts are digits,
 * and their widths differ, or all are 全国地方公共団体コード once a zero stands before them. Whether a column
 * is one of codes at all is for a person to say.
 */
final class CodeWidths {
  private static final int WIDEST = 12;
  private static final int EXAMPLES = 3;
  private static final int ORGANISATION = 6;

  private final Map<String, Widths> byField = new LinkedHashMap<>();

  /** Of one column. */
  private static final class Widths {
    private final long[] rows = new long[WIDEST + 1];
    private final List<Set<String>> examples = new ArrayList<>();
    private boolean possible = true;
    private boolean organisations = true;

    Widths() {
      for (int width = 0; width <= WIDEST; width++) {
        examples.add(new LinkedHashSet<>());
      }
    }

    void take(String text) {
      int width = text.length();
      if (width > WIDEST || !text.matches("[0-9]+")) {
        possible = false;
        return;
      }
      rows[width]++;
      organisations = organisations && width == ORGANISATION - 1 && isOrganisation("0" + text);
      if (examples.get(width).size() < EXAMPLES) {
        examples.get(width).add(text);
      }
    }
  }

  void take(SourceFeature row) {
    for (String field : row.attributes().keySet()) {
      Widths widths = byField.computeIfAbsent(field, name -> new Widths());
      if (widths.possible) {
        widths.take(OfficeText.plain(row.text(field)));
      }
    }
  }

  private static boolean isOrganisation(String code) {
    try {
      return new OrganisationCode(code).value().equals(code);
    } catch (Problem wrongCheckDigit) {
      return false;
    }
  }

  private static int widest(Widths widths) {
    int digits = WIDEST;
    while (digits > 0 && widths.rows[digits] == 0) {
      digits--;
    }
    return digits;
  }

  List<LostZeros> lostZeros() {
    List<LostZeros> lost = new ArrayList<>();
    byField.forEach(
        (field, widths) -> {
          int digits = widths.organisations ? ORGANISATION : widest(widths);
          long shorter = 0;
          Set<String> examples = new LinkedHashSet<>();
          for (int width = 1; width < digits; width++) {
            shorter += widths.rows[width];
            examples.addAll(widths.examples.get(width));
          }
          if (widths.possible && shorter > 0) {
            lost.add(
                new LostZeros(field, digits, shorter, examples.stream().limit(EXAMPLES).toList()));
          }
        });
    return lost;
  }
}
