package yukiwatari.http;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Version} from If-Match. */
final class VersionArgument implements HandlerMethodArgumentResolver {
  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType().equals(Version.class);
  }

  @Override
  public Version resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String header = request.getHeader(HttpHeaders.IF_MATCH);
    if (header == null) {
      throw new Problem(HttpStatus.PRECONDITION_REQUIRED, "versionRequired", List.of());
    }
    Matcher etag = ETAG.matcher(header.strip());
    if (!etag.matches()) {
      throw Problem.badInput("parameter", HttpHeaders.IF_MATCH, header);
    }
    return new Version(Integer.parseInt(etag.group(1)));
  }
}
