package yukiwatari.account;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import yukiwatari.http.RequestId;

/**
 * The one place that tells the audit triggers who acts: at the begin of every writing transaction
 * it sets the transaction-local settings {@code yukiwatari.actor} (user), {@code
 * yukiwatari.on_behalf_of} (the organisation acted in) and {@code yukiwatari.request}. A write
 * outside of a transaction carries none of them, so writes over HTTP are {@code @Transactional}.
 */
@Component
final class AuditContext implements TransactionExecutionListener {
  private static final String SET =
      """
      SELECT set_config('yukiwatari.actor', :actor, true),
             set_config('yukiwatari.on_behalf_of', :organisation, true),
             set_config('yukiwatari.request', :request, true)
      """;

  private final ObjectProvider<DataSource> dataSource;
  private final Actors actors;

  /**
   * @param dataSource asked for late: the listener is made while the data source still is
   */
  AuditContext(ObjectProvider<DataSource> dataSource, Actors actors) {
    this.dataSource = dataSource;
    this.actors = actors;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure != null || transaction.isReadOnly()) {
      return;
    }
    String request = RequestId.current().orElse("");
    actors
        .find()
        .ifPresentOrElse(
            actor -> set(actor.id().toString(), actor.organisation().toString(), request),
            () -> {
              if (!request.isEmpty()) {
                set("", "", request);
              }
            });
  }

  /** The transaction's own connection is bound to the thread by now, so this runs inside it. */
  private void set(String actor, String organisation, String request) {
    JdbcClient.create(dataSource.getObject())
        .sql(SET)
        .param("actor", actor)
        .param("organisation", organisation)
        .param("request", request)
        .query()
        .singleRow();
  }
}
