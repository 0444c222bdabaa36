package yukiwatari.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.jdk.NumberDeserializers;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Refuses in JSON what nobody means and what would do harm further inside: days far from our time
 * (a year typed with six digits makes a season of 200,000 winters), numbers whose digits would fill
 * the memory (1e999999999), and U+0000, which the database cannot keep.
 */
@Component
final class PlausibleValues extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Digits before, and after, the decimal point. */
  private static final int MOST_DIGITS = 30;

  PlausibleValues() {
    addDeserializer(LocalDate.class, new Days());
    addDeserializer(BigDecimal.class, new Numbers());
    addDeserializer(String.class, new Texts());
  }

  private static final class Days extends StdScalarDeserializer<LocalDate> {
    private final ValueDeserializer<LocalDate> plain = LocalDateDeserializer.INSTANCE;

    Days() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
      return Day.check(plain.deserialize(json, context));
    }
  }

  private static final class Numbers extends StdScalarDeserializer<BigDecimal> {
    private final ValueDeserializer<BigDecimal> plain =
        NumberDeserializers.BigDecimalDeserializer.instance;

    Numbers() {
      super(BigDecimal.class);
    }

    @Override
    public BigDecimal deserialize(JsonParser json, DeserializationContext context) {
      BigDecimal number = plain.deserialize(json, context);
      if ((long) number.precision() - number.scale() > MOST_DIGITS
          || number.scale() > MOST_DIGITS) {
        throw Problem.badInput("number", number.toString());
      }
      return number;
    }
  }

  private static final class Texts extends StdScalarDeserializer<String> {
    private final ValueDeserializer<String> plain = StringDeserializer.instance;

    Texts() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      String text = plain.deserialize(json, context);
      if (text.indexOf('\0') >= 0) {
        throw Problem.badInput("nul");
      }
      return text;
    }
  }
}
