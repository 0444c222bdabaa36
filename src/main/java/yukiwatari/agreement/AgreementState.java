package yukiwatari.agreement;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;

/** The life of an agreement; the text of the database is the name. */
public enum AgreementState implements MessageSourceResolvable {
  /** 案 */
  DRAFT,
  /** 協議中 */
  PROPOSED,
  /** 差戻し */
  RETURNED,
  /** 取下げ */
  WITHDRAWN,
  /** 実務合意: every party has consented */
  AGREED,
  /** 締結済: signed, its first day is still to come */
  CONCLUDED,
  /** 有効 */
  IN_FORCE,
  /** 満了 */
  ENDED,
  /** 中途終了 */
  TERMINATED,
  /** 改定済: another agreement took its place */
  SUPERSEDED;

  /** May still be changed; only its parties know of it. */
  static final Set<AgreementState> OPEN = EnumSet.of(DRAFT, PROPOSED, RETURNED, AGREED);

  boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Something may still be done under it. */
  boolean isAlive() {
    return isOpen() || this == CONCLUDED || this == IN_FORCE;
  }

  boolean hasBeenConcluded() {
    return !isOpen() && this != WITHDRAWN;
  }

  /** Key of its name in messages/agreement.properties. */
  @Override
  public String[] getCodes() {
    return new String[] {"agreement.state." + name()};
  }
}
