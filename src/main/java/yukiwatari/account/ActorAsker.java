package yukiwatari.account;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yukiwatari.http.Asker;

/** Tells module http who asks. */
@Component
final class ActorAsker implements Asker {
  private final Actors actors;

  ActorAsker(Actors actors) {
    this.actors = actors;
  }

  @Override
  public UUID user() {
    return actors.current().id().value();
  }

  @Override
  public boolean actsFor(UUID organisation) {
    return actors
        .find()
        .filter(
            actor ->
                actor.organisation().value().equals(organisation)
                    || actor.authority().value().equals(organisation))
        .isPresent();
  }
}
