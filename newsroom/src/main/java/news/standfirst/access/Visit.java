package news.standfirst.access;

/**
 * A request of somebody who is signed in at the desk.
 *
 * @param csrfToken which every command must bring, in the form field {@code csrf} or the header
 *     {@code X-CSRF-Token}; bound to the session
 */
public record Visit(Person person, Session session, String csrfToken) {
  /** Who acts, for the {@link Gate}. */
  public Acting acting(String address) {
    return Acting.person(person, address);
  }
}
