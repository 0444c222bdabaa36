package yukiwatari.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yukiwatari.agreement.AgreementRows.BOTH;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import yukiwatari.support.PostgisTest;
import yukiwatari.support.SmallRegion;

/**
 * One performer for a section, work, part and day: held by the database itself. All but the
 * concurrent test work in a transaction that is rolled back.
 */
@PostgisTest
class ConstraintIT {
  private static final String WINTER = "{[2022-11-15,2023-04-01)}";

  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;
  private AgreementRows rows;

  @BeforeEach
  void region() {
    rows = new AgreementRows(jdbc);
    if (jdbc.sql("SELECT count(*) FROM road.section").query(Integer.class).single() == 0) {
      SmallRegion.create(jdbc);
    }
  }

  @Test
  void bothCarriagewaysMeetTheUpwardOne() {
    refuses(
        "one_performer",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.ploughing(rows.inForce("2"), "[1,2)", WINTER, true);
        });
  }

  @Test
  void upAndDownMayHaveTwoPerformers() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), "[1,2)", WINTER, true);
          rows.ploughing(rows.inForce("2"), "[2,3)", WINTER, true);
        });
  }

  @Test
  void footwayAndCarriagewayMayHaveTwoPerformers() {
    accepts(
        () -> {
          rows.item(rows.inForce("1"), SmallRegion.CITY_1, "DE_ICING", BOTH, WINTER, true);
          rows.item(rows.inForce("2"), SmallRegion.CITY_1, "DE_ICING", "[3,5)", WINTER, true);
        });
  }

  @Test
  void noPartSpansCarriagewayAndFootway() {
    refuses("item_part_check", () -> rows.ploughing(rows.inForce("1"), "[2,4)", WINTER, true));
  }

  @Test
  void twoWorksOnASectionMayHaveTwoPerformers() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.item(rows.inForce("2"), SmallRegion.CITY_1, "HAUL_AWAY", BOTH, WINTER, true);
        });
  }

  @Test
  void aDraftLiesBesideOneInForce() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.ploughing(rows.agreement("2", "EXCHANGE", "DRAFT", null), BOTH, WINTER, false);
        });
  }

  @Test
  void aDraftThatEntersIntoForceBesideAnotherIsRefused() {
    refuses(
        "one_performer",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          UUID draft = rows.ploughing(rows.inForce("2"), BOTH, WINTER, false);
          bind(draft);
        });
  }

  @Test
  void theNextSeasonIsRenewedBesideThisOne() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2023-11-15,2024-04-01)}", true);
        });
  }

  @Test
  void theDayAfterTheLastIsFreeAndTheLastIsNot() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, "{[2022-11-15,2023-01-10)}", true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2023-01-10,2023-04-01)}", true);
        });
    refuses(
        "one_performer",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, "{[2022-11-15,2023-01-11)}", true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2023-01-10,2023-04-01)}", true);
        });
  }

  @Test
  void seasonsOfSeveralYearsMeetOnlyOnTheirOwnDays() {
    String winters = "{[2021-11-15,2022-04-01),[2022-11-15,2023-04-01)}";
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, winters, true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2022-04-01,2022-11-15)}", true);
        });
    refuses(
        "one_performer",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, winters, true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2022-12-31,2023-01-02)}", true);
        });
  }

  @Test
  void anEndedAgreementStillBlocksItsOwnPastDays() {
    refuses(
        "one_performer",
        () -> {
          rows.ploughing(rows.agreement("1", "EXCHANGE", "ENDED", null), BOTH, WINTER, true);
          rows.ploughing(rows.inForce("2"), BOTH, "{[2023-03-31,2023-04-30)}", true);
        });
  }

  @Test
  void anEndedAgreementStillCounts() {
    accepts(
        () -> {
          rows.ploughing(rows.agreement("1", "EXCHANGE", "ENDED", null), BOTH, WINTER, true);
          assertThat(
                  jdbc.sql(
                          """
                          SELECT programme FROM published.binding_item
                           WHERE effective && datemultirange(daterange('2022-04-01', '2023-04-01'))
                          """)
                      .query(String.class)
                      .list())
              .containsExactly("EXCHANGE");
        });
  }

  @Test
  void aStructureHasOnePerformerTooAndIsApartFromItsSection() {
    UUID bridge = rows.bridge(SmallRegion.CITY_1);
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.ofStructure(rows.inForce("2"), bridge, "PLOUGHING", WINTER);
        });
    refuses(
        "one_performer_of_structure",
        () -> {
          rows.ofStructure(rows.inForce("1"), bridge, "BRIDGE_SUPPORT", WINTER);
          rows.ofStructure(
              rows.inForce("2"), bridge, "BRIDGE_SUPPORT", "{[2023-03-31,2023-04-30)}");
        });
  }

  @Test
  void supportIsOutside() {
    accepts(
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          rows.ploughing(rows.agreement("2", "SUPPORT", "IN_FORCE", null), BOTH, WINTER, true);
        });
  }

  @Test
  void anItemHasTheKindOfItsAgreement() {
    refuses(
        "agreement_id_kind_fkey",
        () -> {
          UUID item = rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          jdbc.sql("UPDATE agreement.item SET kind = 'SUPPORT' WHERE id = :id")
              .param("id", item)
              .update();
        });
  }

  @Test
  void whatHasBoundIsNeitherUnboundNorDeleted() {
    refuses(
        "has bound",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          jdbc.sql("UPDATE agreement.item SET binding = false").update();
        });
    refuses(
        "has bound",
        () -> {
          rows.ploughing(rows.inForce("1"), BOTH, WINTER, true);
          jdbc.sql("DELETE FROM agreement.item").update();
        });
  }

  @Test
  void supersedingTrimsAndInsertsInOneTransactionInAnyOrder() {
    accepts(
        () -> {
          UUID old = rows.inForce("1");
          rows.ploughing(old, BOTH, WINTER, true);
          // The new item is there before the old one is cut: the constraint is asked at commit.
          rows.ploughing(rows.inForce("2"), BOTH, "{[2023-02-01,2023-04-01)}", true);
          cut(old, "2023-02-01");
        });
  }

  @Test
  void ofTwoConcurrentSupersedesOneIsRefused() throws Exception {
    TransactionTemplate transaction = new TransactionTemplate(transactions);
    UUID old =
        transaction.execute(
            status -> {
              UUID id = rows.inForce("第1号");
              rows.item(id, SmallRegion.CITY_2, "PLOUGHING", BOTH, WINTER, true);
              return id;
            });
    CountDownLatch firstHasWritten = new CountDownLatch(1);
    CountDownLatch secondHasBegun = new CountDownLatch(1);
    ExecutorService offices = Executors.newFixedThreadPool(2);
    try {
      Future<?> first =
          offices.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        supersede(old, "第2号");
                        firstHasWritten.countDown();
                        await(secondHasBegun);
                      }));
      Future<?> second =
          offices.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        // A statement of its own, so that the transaction is open when the first
                        // commits.
                        jdbc.sql("SELECT 1").query().singleRow();
                        await(firstHasWritten);
                        secondHasBegun.countDown();
                        supersede(old, "第3号");
                      }));
      assertThatCode(() -> first.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
      assertThatThrownBy(() -> second.get(30, TimeUnit.SECONDS))
          .hasRootCauseInstanceOf(java.sql.SQLException.class)
          .rootCause()
          .message()
          .containsAnyOf("one_performer", "one_successor");
    } finally {
      offices.shutdownNow();
    }
    assertThat(
            jdbc.sql(
                    """
                    SELECT a.number FROM agreement.item i JOIN agreement.agreement a ON a.id = i.agreement_id
                     WHERE i.binding AND i.section_id = :section AND i.effective @> date '2023-02-01'
                    """)
                .param("section", SmallRegion.CITY_2)
                .query(String.class)
                .list())
        .containsExactly("第2号");
  }

  private void supersede(UUID old, String number) {
    UUID successor = rows.agreement(number, "EXCHANGE", "IN_FORCE", old);
    cut(old, "2023-02-01");
    rows.item(successor, SmallRegion.CITY_2, "PLOUGHING", BOTH, "{[2023-02-01,2023-04-01)}", true);
  }

  private void cut(UUID agreement, String until) {
    jdbc.sql(
            """
            UPDATE agreement.item SET effective = effective * datemultirange(daterange(NULL, :until::date)) WHERE agreement_id = :id
            """)
        .param("until", until)
        .param("id", agreement)
        .update();
  }

  private void bind(UUID item) {
    jdbc.sql("UPDATE agreement.item SET binding = true WHERE id = :id").param("id", item).update();
  }

  private void accepts(Runnable steps) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              steps.run();
              askTheDeferredConstraints();
              status.setRollbackOnly();
            });
  }

  private void refuses(String constraint, Runnable steps) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              assertThatThrownBy(
                      () -> {
                        steps.run();
                        askTheDeferredConstraints();
                      })
                  .isInstanceOf(DataAccessException.class)
                  .hasMessageContaining(constraint);
              status.setRollbackOnly();
            });
  }

  private void askTheDeferredConstraints() {
    jdbc.sql("SET CONSTRAINTS ALL IMMEDIATE").update();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
