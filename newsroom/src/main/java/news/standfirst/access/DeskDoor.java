package news.standfirst.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import news.standfirst.web.Cookie;
import news.standfirst.web.PublicAddress;
import news.standfirst.web.Refusal;
import news.standfirst.web.Request;

/**
 * What stands between a browser and the desk: the session cookie, and the proof that a command was
 * meant. A command must bring the session's CSRF token and, as far as the browser says so, come
 * from a page of this site. Immutable and thread-safe.
 */
public final class DeskDoor {
  static final String COOKIE = "standfirst-session";
  static final String PATH = "/desk";

  private final SignIn signIn;
  private final PublicAddress site;

  public DeskDoor(SignIn signIn, PublicAddress site) {
    this.signIn = signIn;
    this.site = site;
  }

  /** Who is signed in; empty when nobody is. */
  public Optional<Visit> visit(Request request) {
    return signIn.visit(secret(request));
  }

  /**
   * Tries to sign in by the form fields {@code name} and {@code password}; the browser's former
   * session ends.
   *
   * @throws Refusal when the form comes from another site
   */
  public SignIn.Attempt signIn(Request request) {
    checkOrigin(request);
    var form = request.form();
    return signIn.signIn(
        form.text("name"),
        form.text("password"),
        request.client(),
        request.header("user-agent").orElse(""),
        secret(request));
  }

  /**
   * Lets a command of a signed-in person through.
   *
   * @throws Refusal when it comes from another site or lacks the session's token
   */
  public void checkCommand(Visit visit, Request request) {
    checkOrigin(request);
    var brought =
        request
            .header("x-csrf-token")
            .orElseGet(() -> isForm(request) ? request.form().text("csrf") : "");
    if (!Secrets.same(brought, visit.csrfToken())) {
      throw new Refusal(
          403,
          "csrf",
          "This page was opened in another session; load it again and repeat what you did.");
    }
  }

  /** Ends the browser's session; the reply should carry {@link #noCookie}. */
  public void signOut(Request request) {
    signIn.signOut(secret(request));
  }

  /** The cookie that lets somebody in. */
  public Cookie cookie(SignIn.Attempt.Welcome welcome) {
    return new Cookie(COOKIE, welcome.secret(), PATH, SignIn.LONGEST_SESSION);
  }

  /** Takes the cookie away. */
  public Cookie noCookie() {
    return new Cookie(COOKIE, "", PATH, Duration.ZERO);
  }

  /** Where a request came from, for the audit log. */
  public static String addressOf(Request request) {
    return request.client().getHostAddress();
  }

  private static String secret(Request request) {
    return request.cookie(COOKIE).orElse("");
  }

  /**
   * The browser's own word comes first; where it keeps silent, as old ones and plain http do, the
   * origin must be the host that was asked or the public address.
   */
  private void checkOrigin(Request request) {
    var fetchSite = request.header("sec-fetch-site");
    if (fetchSite.isPresent()) {
      if (!fetchSite.get().equals("same-origin")) {
        throw elsewhere();
      }
      return;
    }
    var origin = request.header("origin");
    if (origin.isPresent() && !isOurs(origin.get(), request.header("host").orElse(""))) {
      throw elsewhere();
    }
  }

  private boolean isOurs(String origin, String host) {
    try {
      var authority = new URI(origin).getRawAuthority();
      return authority != null
          && (authority.equalsIgnoreCase(host)
              || authority.equalsIgnoreCase(site.root().getRawAuthority()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean isForm(Request request) {
    var type = request.header("content-type").orElse("");
    return type.startsWith("application/x-www-form-urlencoded")
        || type.startsWith("multipart/form-data");
  }

  private static Refusal elsewhere() {
    return new Refusal(403, "csrf", "This command came from another site and was not carried out.");
  }
}
