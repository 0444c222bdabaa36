package yukiwatari.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of HTML or SVG. Texts and attributes are escaped as they go in; there is no way to put
 * markup in as text.
 */
final class Html {
  private static final List<String> VOID = List.of("input", "link", "meta", "br");

  private final String tag;
  private final StringBuilder attributes = new StringBuilder();
  private final StringBuilder content = new StringBuilder();

  private Html(String tag) {
    this.tag = tag;
  }

  static Html el(String tag) {
    return new Html(tag);
  }

  /** An element of a class of the style sheet. */
  static Html el(String tag, String cssClass) {
    return new Html(tag).with("class", cssClass);
  }

  Html with(String name, Object value) {
    attributes.append(' ').append(name).append("=\"");
    escape(attributes, value.toString());
    attributes.append('"');
    return this;
  }

  /** An attribute without a value, as {@code checked}, when it is wanted. */
  Html flag(String name, boolean wanted) {
    if (wanted) {
      attributes.append(' ').append(name);
    }
    return this;
  }

  Html add(@Nullable String text) {
    if (text != null) {
      escape(content, text);
    }
    return this;
  }

  Html add(Html... children) {
    for (Html child : children) {
      child.write(content);
    }
    return this;
  }

  Html add(List<Html> children) {
    children.forEach(child -> child.write(content));
    return this;
  }

  private void write(StringBuilder out) {
    out.append('<').append(tag).append(attributes).append('>');
    if (!VOID.contains(tag)) {
      out.append(content).append("</").append(tag).append('>');
    }
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        default -> out.append(c);
      }
    }
  }
}
