package yukiwatari.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.http.Problem;

/**
 * Lets agreements enter into force and end as the days go by: each night, at every start, and
 * whenever it is asked. Doing it again changes nothing. Who does what on a day does not wait for
 * it: items carry their own days.
 */
@Component
public class AgreementCalendar {
  private static final Logger LOG = LoggerFactory.getLogger(AgreementCalendar.class);

  /** Endings first, so that a renewal finds its road free. */
  private static final String DUE =
      """
      SELECT id FROM agreement.agreement
       WHERE (state = 'IN_FORCE' AND coalesce(terminated_from, period_until) <= :today)
          OR (state = 'CONCLUDED' AND period_from <= :today)
       ORDER BY state = 'CONCLUDED', period_from, id
      """;

  private final JdbcClient jdbc;
  private final Agreements agreements;
  private final EntryIntoForce entry;
  private final BindingLock lock;
  private final TransactionTemplate transaction;
  private final Clock clock;

  AgreementCalendar(
      JdbcClient jdbc,
      Agreements agreements,
      EntryIntoForce entry,
      BindingLock lock,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.agreements = agreements;
    this.entry = entry;
    this.lock = lock;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    follow();
  }

  @Scheduled(cron = "${yukiwatari.agreement.calendar}", zone = "Asia/Tokyo")
  void eachNight() {
    follow();
  }

  /**
   * Takes every step that is due today, each in its own transaction: one that fails is logged and
   * tried again, and holds up no other.
   *
   * @return how many agreements changed
   */
  public int follow() {
    List<UUID> due = jdbc.sql(DUE).param("today", LocalDate.now(clock)).query(UUID.class).list();
    int changed = 0;
    for (UUID id : due) {
      try {
        changed += Boolean.TRUE.equals(transaction.execute(status -> follow(id))) ? 1 : 0;
      } catch (Problem refused) {
        LOG.error("Agreement {} could not enter into force: {}", id, refused.getMessage());
      }
    }
    return changed;
  }

  private boolean follow(UUID id) {
    lock.hold();
    Agreement agreement = agreements.get(new AgreementId(id));
    LocalDate today = LocalDate.now(clock);
    boolean entered = agreement.mayEnter(today);
    if (entered) {
      entry.enter(agreement);
    }
    LocalDate last = agreement.endsOn();
    AgreementState before = agreement.state();
    boolean ended = agreement.end(today);
    if (ended) {
      agreements.record(agreement, StepKind.END, before, last, null, null);
    }
    return entered || ended;
  }
}
