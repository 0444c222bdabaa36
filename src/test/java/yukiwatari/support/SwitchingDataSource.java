package yukiwatari.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Hands out connections to the template while the context starts (Flyway migrates it), then to one
 * clone after another.
 */
public final class SwitchingDataSource extends AbstractDataSource implements AutoCloseable {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private final String templateUrl;
  private final String user;
  private final String password;
  private final String template;
  private final Set<String> filledTemplates = new HashSet<>();
  private @Nullable HikariDataSource pool;
  private @Nullable String clone;

  SwitchingDataSource(String templateUrl, String user, String password) {
    this.templateUrl = templateUrl;
    this.user = user;
    this.password = password;
    this.template = templateUrl.replaceAll("^.*/|\\?.*$", "");
    this.pool = open(template);
  }

  /** Points at a new clone of the template. */
  public synchronized void switchToNewClone() throws SQLException {
    switchToNewClone(template);
  }

  private void switchToNewClone(String source) throws SQLException {
    String name = "it_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    closePool();
    administer("CREATE DATABASE " + name + " TEMPLATE " + source + " STRATEGY wal_log");
    pool = open(name);
    clone = name;
  }

  /**
   * Points at a new clone of a filled database. The first call of a run makes that database: {@code
   * fill} writes into a clone of the template, which is then kept under {@code name}.
   */
  synchronized void switchToCloneOf(String name, Runnable fill) throws SQLException {
    String filled = template + "_" + name;
    if (filledTemplates.add(filled)) {
      dropClone();
      switchToNewClone();
      fill.run();
      closePool();
      administer("DROP DATABASE IF EXISTS " + filled + " WITH (FORCE)");
      administer("ALTER DATABASE " + clone + " RENAME TO " + filled);
      clone = null;
    }
    dropClone();
    switchToNewClone(filled);
  }

  /** Drops the clone; the next test class makes its own. */
  public synchronized void dropClone() throws SQLException {
    closePool();
    if (clone != null) {
      administer("DROP DATABASE IF EXISTS " + clone + " WITH (FORCE)");
      clone = null;
    }
  }

  private void administer(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url("postgres"), user, password);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private HikariDataSource open(String database) {
    HikariDataSource opened = new HikariDataSource();
    opened.setJdbcUrl(url(database));
    opened.setUsername(user);
    opened.setPassword(password);
    opened.setMaximumPoolSize(12);
    opened.setMinimumIdle(1);
    opened.setConnectionTimeout(10_000);
    return opened;
  }

  private String url(String database) {
    return templateUrl.replaceFirst("/" + template + "(?=$|\\?)", "/" + database);
  }

  private void closePool() {
    if (pool != null) {
      pool.close();
      pool = null;
    }
  }

  private synchronized HikariDataSource current() throws SQLException {
    if (pool == null) {
      throw new SQLException("No test class is running, so there is no database");
    }
    return pool;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return current().getConnection();
  }

  @Override
  public Connection getConnection(String username, String otherPassword) throws SQLException {
    return current().getConnection();
  }

  @Override
  public synchronized void close() throws SQLException {
    dropClone();
  }
}
