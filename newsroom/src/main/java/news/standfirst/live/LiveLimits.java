package news.standfirst.live;

import java.time.Duration;

/**
 * Every bound of the hub, in one place.
 *
 * <h2>What they add up to</h2>
 *
 * <ul>
 *   <li>Readers: each takes one open file and 6.5 to 7.2 KB here, as measured in the whole process
 *       while they hear nothing (bench/results/live.md): 10,000 take 70 MiB. {@code readers} is the
 *       limit on open files less a thousand for pages, the database and files.
 *   <li>Memory for events: {@code streams} rings of {@code ringBytes}, kept plain, in gzip (0.65)
 *       and as JSON: 200 x 256 KiB x 2.7 = 135 MiB, if every post were as long as posts may be; a
 *       hundred posts of usual length take a tenth of that.
 *   <li>Memory for segments, whose positions are the readers' to choose: {@code segmentBytes} for a
 *       stream, those least lately asked for go first: 200 x 256 KiB = 50 MiB. A ring that is not
 *       quite full is one segment that fits; what does not is made again for each who asks. All go
 *       with the next event.
 *   <li>Memory for what waits for a pass: events come while a loop still tells the ones before, and
 *       an event that another took the place of in the ring is held here alone. {@code
 *       waitingBytes}, or a single batch, and as much in the pass; the loops share the frames: 200
 *       x 2 x 256 KiB x 2.7 = 270 MiB if editors wrote that into every stream in the second that a
 *       pass takes at most. Beyond it the readers of the stream on that loop are closed like slow
 *       ones, and come back with their ids.
 *   <li>What waits for a slow reader: at most one replay ({@code ringBytes}) and some events beside
 *       it, up to 512 KiB; then it is closed. The bytes are the shared ones. In the kernel 256 KiB.
 *   <li>Reads of the tables: {@code fillsAtOnce} at a time and at most one for a stream, each of at
 *       most {@code replayed} posts by an index. All who are behind at the same stream wait for the
 *       same read, {@code fillPatience} at most, which is one request at work each, for half of all
 *       places at most. An id that was once found too old sets a mark below which nobody costs a
 *       read; one that was not lowers the floor of the ring. So the number of reads for a stream
 *       does not depend on how many readers ask, or what they forge. Segments go farther back than
 *       streams, so that each forged position costs a read; but it is one of the same {@code
 *       fillsAtOnce}, beyond which 503 is the answer, and what it gave is kept as above. The same
 *       holds, without the keeping, for coverages beyond {@code streams}.
 *   <li>A reader who comes back waits for {@code retryFrom} to {@code retryTo}: ten thousand after
 *       a crash are 2,500 connections in a second. After an orderly stop it waits for {@code
 *       leavingFrom} at least, in which a restart is over: those who come before find the door
 *       closed and would all stand before it when it opens.
 * </ul>
 *
 * @param readers in this process; more get told to come back and to read segments meanwhile
 * @param perAddress readers of one address, or one /64 network of IPv6: an office, a mobile gateway
 * @param streams coverages with readers at once, by language; readers of more read segments
 * @param replayed posts that a replay may hold; who is farther behind loads the page again
 * @param ringBytes event bytes that a ring may hold, as they go to readers who take no gzip
 * @param segmentBytes bytes of finished segments that a stream may keep
 * @param waitingBytes event bytes that may wait for a pass, as they go to readers who take no gzip
 * @param atOnce readers served by an event loop before it looks at anything else: some 4 ms
 * @param fillsAtOnce reads of the tables for readers who are behind
 * @param fillPatience how long a reader who is behind may wait for such a read
 * @param ahead how far an id may be ahead of this process before it counts as forged: another
 *     process of the house may have been faster
 * @param heartbeat between comments to a reader who hears nothing else; proxies wait for a minute
 * @param idleStream a stream that nobody asks for is forgotten after this
 * @param retryFrom the shortest time in which readers come back
 * @param retryTo the longest
 * @param busyFrom the shortest time in which readers come back who found no place
 * @param busyTo the longest
 * @param leavingFrom the shortest time in which readers are asked back after an orderly stop
 * @param leavingPerSecond how many readers are asked back in a second from then on
 */
public record LiveLimits(
    int readers,
    int perAddress,
    int streams,
    int replayed,
    int ringBytes,
    int segmentBytes,
    int waitingBytes,
    int atOnce,
    int fillsAtOnce,
    Duration fillPatience,
    int ahead,
    Duration heartbeat,
    Duration idleStream,
    Duration retryFrom,
    Duration retryTo,
    Duration busyFrom,
    Duration busyTo,
    Duration leavingFrom,
    int leavingPerSecond) {

  /** What a newsroom starts with, for a process that may hold so many readers. */
  public static LiveLimits forReaders(int readers, int perAddress) {
    return new LiveLimits(
        readers,
        perAddress,
        200,
        100,
        256 * 1024,
        256 * 1024,
        256 * 1024,
        512,
        16,
        Duration.ofSeconds(2),
        1_000,
        Duration.ofSeconds(15),
        Duration.ofMinutes(2),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(3),
        2_000);
  }

  /** The same limits with other times; for tests. */
  public LiveLimits patience(Duration heartbeats, Duration idle, Duration from, Duration to) {
    return new LiveLimits(
        readers,
        perAddress,
        streams,
        replayed,
        ringBytes,
        segmentBytes,
        waitingBytes,
        atOnce,
        fillsAtOnce,
        fillPatience,
        ahead,
        heartbeats,
        idle,
        from,
        to,
        from,
        to,
        from,
        leavingPerSecond);
  }

  /** The longest time in which one of so many readers is asked back after an orderly stop. */
  Duration leavingTo(int all) {
    long spread = Math.clamp(1_000L * all / leavingPerSecond, 2_000, 60_000);
    return leavingFrom.plusMillis(spread);
  }
}
