package yukiwatari.agreement;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yukiwatari.http.Problem;

/**
 * A post of one side's 連絡体制 that is called about the agreed sections; seen by the parties only.
 *
 * @param post name of the post, not of a person: 建設課 維持係
 * @param dayPhone on working days; null: none
 * @param nightPhone null: none
 * @param holidayPhone null: none
 */
record Contact(
    String post,
    @Nullable String dayPhone,
    @Nullable String nightPhone,
    @Nullable String holidayPhone) {
  private static final int LONGEST_POST = 60;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9() -]{1,18}");

  /**
   * What is wrong with a tidy one.
   *
   * @param row counted from 1
   */
  List<Problem.Field> refusals(long row) {
    Stream<Problem.Field> phones =
        Stream.of(
                new Problem.Field(row, "dayPhone", dayPhone, "agreement.contact.phone"),
                new Problem.Field(row, "nightPhone", nightPhone, "agreement.contact.phone"),
                new Problem.Field(row, "holidayPhone", holidayPhone, "agreement.contact.phone"))
            .filter(field -> field.value() != null && !PHONE.matcher(field.value()).matches());
    Stream<Problem.Field> rest =
        Stream.of(
                post.isEmpty() || post.length() > LONGEST_POST
                    ? new Problem.Field(row, "post", post, "agreement.contact.post")
                    : null,
                dayPhone == null && nightPhone == null && holidayPhone == null
                    ? new Problem.Field(row, "dayPhone", null, "agreement.contact.noPhone")
                    : null)
            .flatMap(Stream::ofNullable);
    return Stream.concat(rest, phones).toList();
  }

  /** Full-width digits and any dash become plain; what is empty becomes none. */
  Contact tidy() {
    return new Contact(post.strip(), plain(dayPhone), plain(nightPhone), plain(holidayPhone));
  }

  private static @Nullable String plain(@Nullable String phone) {
    if (phone == null || phone.isBlank()) {
      return null;
    }
    return Normalizer.normalize(phone.strip(), Normalizer.Form.NFKC)
        .replaceAll("[\\p{Pd}ー−]", "-")
        .replaceAll("\\p{Zs}", " ");
  }
}
