package yukiwatari.exchange;

import org.springframework.context.MessageSourceResolvable;

/** Why a piece of road is a candidate; the text of the database is the name. */
public enum Reason implements MessageSourceResolvable {
  /** 飛び地: cut off from the administrator's main network, between roads of others. */
  ISLAND,
  /** 行止り: cut off, and hanging at one junction with others' roads. */
  DEAD_END,
  /** 通過路線の途切れ: a short piece of another administrator in the neighbour's through route. */
  GAP;

  /** Key of its name in messages/exchange.properties. */
  @Override
  public String[] getCodes() {
    return new String[] {"exchange.reason." + name()};
  }
}
