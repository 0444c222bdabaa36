package yukiwatari.agreement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The moment at which items begin to bind. In the same transaction an agreement that is superseded
 * is cut; the rule of one performer is asked when both are done.
 */
@Component
class EntryIntoForce {
  private final Agreements agreements;
  private final ItemTable items;
  private final Conflicts conflicts;
  private final JdbcClient jdbc;

  EntryIntoForce(Agreements agreements, ItemTable items, Conflicts conflicts, JdbcClient jdbc) {
    this.agreements = agreements;
    this.items = items;
    this.conflicts = conflicts;
    this.jdbc = jdbc;
  }

  /** The caller holds the {@link BindingLock} and its transaction. */
  void enter(Agreement agreement) {
    AgreementState before = agreement.state();
    agreement.enter(agreements.today());
    agreements.record(agreement, StepKind.ENTER, before, agreement.period().from(), null, null);
    agreement.supersedes().ifPresent(old -> cut(agreements.get(old), agreement));
    conflicts.refuse(agreement.id());
    items.bind(agreement.id());
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
    jdbc.sql("SET CONSTRAINTS ALL DEFERRED").update();
  }

  private void cut(Agreement old, Agreement successor) {
    AgreementState before = old.state();
    if (old.giveWay()) {
      agreements.record(
          old, StepKind.GIVE_WAY, before, successor.period().from(), null, successor.number());
      items.cut(old.id(), successor.period().from());
    }
  }
}
