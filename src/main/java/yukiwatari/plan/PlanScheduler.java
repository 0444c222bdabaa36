package yukiwatari.plan;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/**
 * Runs plans in the background by db-scheduler: they wait in the database, survive a restart, and
 * are taken over when their server was killed.
 */
@Component
class PlanScheduler implements SmartLifecycle {
  private static final String TASK = "plan-run";

  /** With four missed heartbeats a killed server's run is taken over after 20 s. */
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);

  private final boolean enabled;
  private final OneTimeTask<Void> task;
  private final Scheduler scheduler;
  private volatile boolean running;
  private volatile boolean ending;

  /**
   * @param execution does a run
   * @param threads runs that are executed at the same time
   * @param enabled false: this instance leaves the work to others
   */
  PlanScheduler(
      DataSource dataSource,
      RunExecutor execution,
      @Value("${yukiwatari.plan.threads:1}") int threads,
      @Value("${yukiwatari.plan.enabled:true}") boolean enabled) {
    this.enabled = enabled;
    this.task =
        Tasks.oneTime(TASK, Void.class)
            .onFailure(PlanScheduler::again)
            .onDeadExecutionRevive()
            .execute(
                (instance, context) ->
                    execution.execute(
                        new RunId(UUID.fromString(instance.getId())),
                        () -> ending || context.getSchedulerState().isShuttingDown()));
    this.scheduler =
        // Transaction-aware: a run and its place in the queue are committed together.
        Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
            .tableName("plan.scheduled_task")
            .threads(threads)
            .pollingInterval(Duration.ofSeconds(2))
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(4)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .build();
  }

  /** Only an interrupted execution fails; the next server goes on with it before all others. */
  private static void again(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    operations.reschedule(complete, complete.getExecution().executionTime);
  }

  /** Puts a run into the queue; call it in the transaction that makes the run. */
  void submit(RunId id, Instant at) {
    scheduler.schedule(task.instance(id.toString()), at);
  }

  @Override
  public void start() {
    ending = false;
    running = true;
    if (enabled) {
      scheduler.start();
    }
  }

  @Override
  public void stop() {
    ending = true;
    running = false;
    scheduler.stop();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
