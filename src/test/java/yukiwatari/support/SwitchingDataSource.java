package yukiwatari.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
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
    String name = "it_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    closePool();
    administer("CREATE DATABASE " + name + " TEMPLATE " + template + " STRATEGY wal_log");
    pool = open(name);
    clone = name;
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
