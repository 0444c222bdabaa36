package yukiwatari.account;

import static org.springframework.http.HttpMethod.GET;
import static yukiwatari.account.Permission.open;

import java.util.List;

/**
 * The one table of who may call what. An endpoint without a row is refused to everyone, and
 * PermissionTableIT fails until it has one.
 */
public final class PermissionTable {
  private static final List<Permission> ROWS =
      List.of(
          // Pages and their files: the shell holds no data.
          open(GET, "/"),
          open(GET, "/*.html"),
          open(GET, "/favicon.ico"),
          open(GET, "/css/**"),
          open(GET, "/js/**"),
          open(GET, "/i18n/**"),
          open(GET, "/img/**"),
          open(GET, "/webjars/**"),
          open(GET, "/actuator/health/**"),
          open(GET, "/error"));

  private PermissionTable() {}

  public static List<Permission> rows() {
    return ROWS;
  }
}
