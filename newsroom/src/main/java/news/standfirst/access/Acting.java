package news.standfirst.access;

import java.util.Set;
import news.standfirst.story.Actor;

/**
 * Somebody who is known and wants to act: what the {@link Gate} judges. Made for each request anew,
 * so that a change of role or the end of a token holds at once.
 *
 * @param role bounds what they may do
 * @param scopes bound it further; a person at the desk has all
 * @param address from which the request came, for the audit log; may be empty
 * @param mustChangePassword whether nothing else may be done before that
 */
public record Acting(
    Actor actor,
    Role role,
    Set<Scope> scopes,
    Door door,
    String address,
    boolean mustChangePassword) {
  public Acting {
    scopes = Set.copyOf(scopes);
  }

  /** Who may use the command line on the data folder may do everything. */
  public static Acting operator() {
    return new Acting(Actor.OPERATOR, Role.ADMINISTRATOR, Scope.ALL, Door.COMMAND_LINE, "", false);
  }

  /** A person at the desk. */
  public static Acting person(Person person, String address) {
    return new Acting(
        Actor.person(person.name()).from(address),
        person.role(),
        Scope.ALL,
        Door.DESK,
        address,
        person.mustChangePassword());
  }

  public String name() {
    return actor.name();
  }
}
