package yukiwatari.support;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint the server has: controllers of all modules and the actuator. */
public final class Endpoints {
  /**
   * @param pattern for example {@code /api/agreements/{id}}
   * @param streams it answers with server-sent events, so reading it to the end would never end
   */
  public record Endpoint(HttpMethod method, String pattern, boolean streams) {
    public boolean hasVariables() {
      return pattern.contains("{");
    }

    /** The pattern with a new UUID for every variable: well-formed, and nobody's. */
    public String somePath() {
      return pattern.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()).replace("**", "x");
    }
  }

  private final Collection<RequestMappingInfoHandlerMapping> mappings;

  Endpoints(Collection<RequestMappingInfoHandlerMapping> mappings) {
    this.mappings = mappings;
  }

  /** Without {@code /error}, which is reached by dispatch only. */
  public List<Endpoint> list() {
    return mappings.stream()
        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
        .flatMap(Endpoints::endpoints)
        .filter(endpoint -> !endpoint.pattern.equals("/error"))
        .distinct()
        .toList();
  }

  private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
    boolean streams =
        info.getProducesCondition().getProducibleMediaTypes().contains(MediaType.TEXT_EVENT_STREAM);
    Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
    // A mapping that names no method takes them all; the table would need a row for each.
    return (methods.isEmpty() ? List.of(RequestMethod.values()) : methods)
        .stream()
            .flatMap(
                method ->
                    info.getPatternValues().stream()
                        .map(path -> new Endpoint(method.asHttpMethod(), path, streams)));
  }
}
