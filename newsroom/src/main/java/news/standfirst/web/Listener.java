package news.standfirst.web;

import java.util.Optional;

/**
 * One address on which the house listens, and what it answers there.
 *
 * @param name such as {@code readers} or {@code metrics}
 * @param port 0 takes a free one
 */
public record Listener(
    String name, String host, int port, Optional<Tls> tls, Router router, FinishedPages pages) {}
