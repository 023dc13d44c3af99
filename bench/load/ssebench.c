/*
 * ssebench - load harness for Server-Sent Events (SSE) fan-out servers.
 *
 * Opens N event-stream connections, waits until every one has its 200 response
 * header, then publishes one event per round and records, for each connection,
 * the time from the publish to the arrival of the event.  The clock travels in
 * the event itself: the published body holds a token "T=<16 digits>" (monotonic
 * nanoseconds) that must appear exactly once in the event's data.  The received
 * byte stream is only scanned for that token (and, with --reconnect, for "id:"
 * lines), so plain and chunked responses and any event format will do.
 *
 * Build:  gcc -std=c11 -O2 -Wall -Wextra -o ssebench ssebench.c -lssl -lcrypto
 * Usage:  ssebench --help
 *
 * Structure: the parent publishes, takes the snapshots and reports; the
 * connections are held by forked client processes (one unless the limit on open
 * files asks for more), each with an epoll loop of its own.  They share one
 * anonymous mapping with the arrival times.  Linux only.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <getopt.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <openssl/ssl.h>

#define MAX_PROCS 64
#define MAX_PORTS 16
#define MAX_PATHS 16
#define MAX_PIDS 4096
#define MAX_ROUNDS 100000
#define TOKEN_DIGITS 16
#define ID_MAX 64
#define FD_RESERVE 64 /* descriptors of a client process that are no connection */

enum phase { PHASE_RUN, PHASE_DROP, PHASE_RECONNECT, PHASE_RESTART, PHASE_QUIT };

/* ------------------------------------------------------------- options --- */

static struct {
    const char *label;
    const char *host;
    int ports[MAX_PORTS], nports;
    int pub_ports[MAX_PORTS], npub_ports;
    const char *paths[MAX_PATHS];
    int npaths;
    char headers[4096];     /* extra request headers of the subscribers */
    char pub_headers[4096]; /* extra request headers of the publisher */
    int n, procs, per_src, window;
    int rounds, warmup, interval_ms, settle_ms, timeout_s;
    const char *pub_path, *pub_method, *pub_cmd;
    char *body; /* template; "{T}" becomes the token */
    int size;
    int reconnect, away;
    const char *restart; /* shell command that ends and starts the server */
    int tls, h2; /* --h2 speaks HTTP/2 over TLS, one stream on each connection */
    int chunks; /* HTTP chunks of at least so many bytes are events, in their order */
    int rotate; /* each round is published at one of the ports, in turn */
    int pids[64], npids;
} opt = {
    .label = "", .host = "127.0.0.1", .paths = { "/" }, .npaths = 1, .n = 1000, .per_src = 10000, .window = 256,
    .rounds = 10, .warmup = 3, .interval_ms = 1000, .settle_ms = 1000, .timeout_s = 30,
    .pub_method = "POST", .size = 600, .away = 3,
};

/* ---------------------------------------------- state shared by processes */

struct client_stat {
    _Alignas(64) _Atomic long established; /* connections now open with a 200 header */
    _Atomic long failed;                   /* connection attempts that failed */
    _Atomic long rejected;                 /* responses other than 200 */
    _Atomic long lost;                     /* streams closed by the server */
    _Atomic long received, duplicate, stray;
    _Atomic long bytes;
    _Atomic long refused; /* attempts while the server was away */
    _Atomic int phase_done; /* last phase carried out */
};

struct shared {
    _Atomic int phase;
    _Atomic int published; /* tokens published so far */
    _Atomic uint64_t back;  /* when the first reader was let in after the restart */
    struct client_stat client[MAX_PROCS];
    uint64_t token[]; /* [rounds], then follow the delays */
};

static struct shared *sh;
static uint32_t *delay_us; /* [round][connection]; 0 = nothing arrived */
static int64_t *past_us;   /* [connection]: its wait after the restart, less the time it was told to wait */
static int total_rounds;
static uint64_t *answered; /* [round]: when the publisher had its answer */

static void die(const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    fputs("ssebench: ", stderr);
    vfprintf(stderr, fmt, ap);
    fputc('\n', stderr);
    va_end(ap);
    exit(2);
}

static uint64_t now_ns(void)
{
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (uint64_t)ts.tv_sec * 1000000000u + (uint64_t)ts.tv_nsec;
}

static void sleep_until(uint64_t t)
{
    struct timespec ts = { (time_t)(t / 1000000000u), (long)(t % 1000000000u) };
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &ts, NULL) == EINTR)
        ;
}

static void sleep_ms(int ms) { sleep_until(now_ns() + (uint64_t)ms * 1000000u); }

static long sum_stat(size_t offset)
{
    long s = 0;
    for (int i = 0; i < opt.procs; i++)
        s += atomic_load((_Atomic long *)((char *)&sh->client[i] + offset));
    return s;
}
#define SUM(field) sum_stat(offsetof(struct client_stat, field))

/* ------------------------------------------------------- client process --- */

struct conn {
    int fd;
    int index; /* number of the connection in the whole run */
    uint8_t state;
    uint8_t tries;
    uint8_t hdr_len;   /* bytes of the status line kept in hdr */
    uint8_t hdr_match; /* progress in CR LF CR LF */
    uint8_t tok_state, tok_digits;
    uint8_t id_state, id_len;
    uint8_t ck_state;           /* see scan_chunks */
    uint32_t ck_size, ck_left;
    int ck_seen;                /* events so far */
    uint64_t tok_value;
    SSL *ssl;
    uint8_t fr_len;        /* bytes of the frame's head so far */
    unsigned char fr[9];   /* HTTP/2: head of the frame being read */
    uint32_t fr_left;
    char hdr[12];      /* "HTTP/1.1 200" */
    char id[ID_MAX];   /* id line being read */
    char last_id[ID_MAX];
    uint8_t rt_state;
    uint32_t rt_value, retry_ms; /* the time to wait that is being read, and the last one */
    uint64_t lost_at, due;       /* after a restart: when it was cut off, and when it tries next */
};

enum { C_IDLE, C_CONNECTING, C_HANDSHAKE, C_HEADER, C_OPEN, C_WAITING, C_DEAD };

static SSL_CTX *tls;

static struct client_stat *me;
static int epfd, inflight;
static bool restarting; /* readers who are cut off wait as they were told and come back */

static void token_seen(struct conn *c, uint64_t value, uint64_t now)
{
    for (int r = atomic_load_explicit(&sh->published, memory_order_acquire) - 1; r >= 0; r--) {
        if (sh->token[r] != value)
            continue;
        uint32_t *d = &delay_us[(size_t)r * (size_t)opt.n + (size_t)c->index];
        if (*d) {
            me->duplicate++;
        } else {
            uint64_t us = now > value ? (now - value) / 1000 : 0;
            *d = us == 0 ? 1 : us > UINT32_MAX ? UINT32_MAX : (uint32_t)us;
            me->received++;
        }
        return;
    }
    me->stray++; /* an event of an earlier run */
}

static void scan_token(struct conn *c, const char *p, const char *end, uint64_t now)
{
    while (p < end) {
        if (c->tok_state == 0) {
            p = memchr(p, 'T', (size_t)(end - p));
            if (!p)
                return;
            p++;
            c->tok_state = 1;
        } else if (c->tok_state == 1) {
            if (*p == '=') {
                p++;
                c->tok_state = 2;
                c->tok_digits = 0;
                c->tok_value = 0;
            } else {
                c->tok_state = 0;
            }
        } else {
            while (p < end && *p >= '0' && *p <= '9' && c->tok_digits < TOKEN_DIGITS) {
                c->tok_value = c->tok_value * 10 + (uint64_t)(*p++ - '0');
                c->tok_digits++;
            }
            if (c->tok_digits == TOKEN_DIGITS) {
                token_seen(c, c->tok_value, now);
                c->tok_state = 0;
            } else if (p < end) {
                c->tok_state = 0;
            }
        }
    }
}

/* Counts whole chunks of a size as the events of the rounds, for streams whose
 * text is compressed.  0: reading the size, 1: in the chunk and its line end. */
static void scan_chunks(struct conn *c, const char *p, const char *end, uint64_t now)
{
    while (p < end) {
        if (c->ck_state == 0) {
            char ch = *p++;
            if (isxdigit((unsigned char)ch))
                c->ck_size = c->ck_size * 16 + (uint32_t)(isdigit((unsigned char)ch) ? ch - '0' : (ch | 32) - 'a' + 10);
            else if (ch == '\n') {
                c->ck_left = c->ck_size + 2;
                c->ck_state = 1;
            }
            continue;
        }
        uint32_t n = (uint32_t)(end - p) < c->ck_left ? (uint32_t)(end - p) : c->ck_left;
        p += n;
        c->ck_left -= n;
        if (c->ck_left)
            return;
        if (c->ck_size >= (uint32_t)opt.chunks &&
            c->ck_seen < atomic_load_explicit(&sh->published, memory_order_acquire))
            token_seen(c, sh->token[c->ck_seen++], now);
        c->ck_state = 0;
        c->ck_size = 0;
    }
}

/* Keeps the value of the last complete "id:" line.  0-2: matching the name at a
 * line start, 3: reading the value, 4: in another line. */
static void scan_id(struct conn *c, const char *p, const char *end)
{
    while (p < end) {
        if (c->id_state == 4) {
            p = memchr(p, '\n', (size_t)(end - p));
            if (!p)
                return;
            p++;
            c->id_state = 0;
            continue;
        }
        char ch = *p++;
        if (ch == '\n') {
            if (c->id_state == 3) {
                memcpy(c->last_id, c->id, c->id_len);
                c->last_id[c->id_len] = 0;
            }
            c->id_state = 0;
        } else if (c->id_state < 3) {
            c->id_state = ch == "id:"[c->id_state] ? c->id_state + 1 : 4;
            c->id_len = 0;
        } else if (ch != '\r' && !(ch == ' ' && c->id_len == 0) && c->id_len < ID_MAX - 1) {
            c->id[c->id_len++] = ch;
        }
    }
}

/* Keeps the value of the last complete "retry:" line.  0-5: matching the name at
 * a line start, 6: reading the value, 7: in another line. */
static void scan_retry(struct conn *c, const char *p, const char *end)
{
    for (; p < end; p++) {
        if (*p == '\n') {
            if (c->rt_state == 6)
                c->retry_ms = c->rt_value;
            c->rt_state = 0;
        } else if (c->rt_state < 6) {
            c->rt_state = *p == "retry:"[c->rt_state] ? c->rt_state + 1 : 7;
            c->rt_value = 0;
        } else if (c->rt_state == 6 && isdigit((unsigned char)*p)) {
            c->rt_value = c->rt_value * 10 + (uint32_t)(*p - '0');
        }
    }
}

static void conn_close(struct conn *c, bool reset)
{
    if (c->fd < 0)
        return;
    if (c->ssl) {
        SSL_free(c->ssl);
        c->ssl = NULL;
    }
    if (reset) { /* leaves no TIME_WAIT behind */
        struct linger lg = { 1, 0 };
        setsockopt(c->fd, SOL_SOCKET, SO_LINGER, &lg, sizeof lg);
    }
    close(c->fd);
    c->fd = -1;
    if (c->state == C_OPEN)
        me->established--;
    else if (c->state == C_CONNECTING || c->state == C_HANDSHAKE || c->state == C_HEADER)
        inflight--;
    c->state = C_IDLE;
}

static void wait_as_told(struct conn *c)
{
    c->state = C_WAITING;
    c->due = now_ns() + (uint64_t)c->retry_ms * 1000000u;
}

static void conn_fail(struct conn *c)
{
    conn_close(c, true);
    if (restarting) {
        me->refused++;
        wait_as_told(c);
        return;
    }
    me->failed++;
    if (c->tries >= 3)
        c->state = C_DEAD;
}

static void conn_start(struct conn *c)
{
    struct sockaddr_in to = { .sin_family = AF_INET };
    to.sin_port = htons((uint16_t)opt.ports[c->index % opt.nports]);
    if (inet_pton(AF_INET, opt.host, &to.sin_addr) != 1)
        die("--host wants an IPv4 address");
    char last_id[ID_MAX];
    memcpy(last_id, c->last_id, ID_MAX);
    uint8_t tries = c->tries;
    int index = c->index;
    uint32_t retry_ms = c->retry_ms;
    uint64_t lost_at = c->lost_at;
    memset(c, 0, sizeof *c);
    c->retry_ms = retry_ms;
    c->lost_at = lost_at;
    memcpy(c->last_id, last_id, ID_MAX);
    c->index = index;
    c->tries = (uint8_t)(tries + 1);
    c->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (c->fd < 0)
        die("socket: %s", strerror(errno));
    c->state = C_CONNECTING;
    inflight++;
    if (opt.n > opt.per_src && !strncmp(opt.host, "127.", 4)) {
        struct sockaddr_in from = { .sin_family = AF_INET };
        int one = 1;
        from.sin_addr.s_addr = htonl(0x7f000002u + (uint32_t)(c->index / opt.per_src));
        setsockopt(c->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &one, sizeof one);
        if (bind(c->fd, (struct sockaddr *)&from, sizeof from))
            die("bind: %s", strerror(errno));
    }
    if (connect(c->fd, (struct sockaddr *)&to, sizeof to) && errno != EINPROGRESS) {
        conn_fail(c);
        return;
    }
    struct epoll_event ev = { .events = EPOLLOUT, .data.ptr = c };
    if (epoll_ctl(epfd, EPOLL_CTL_ADD, c->fd, &ev))
        die("epoll_ctl: %s", strerror(errno));
}

static void watch(struct conn *c, uint32_t events)
{
    struct epoll_event ev = { .events = events, .data.ptr = c };
    epoll_ctl(epfd, EPOLL_CTL_MOD, c->fd, &ev);
}

static bool send_all(struct conn *c, const void *bytes, int n)
{
    return c->ssl ? SSL_write(c->ssl, bytes, n) == n : write(c->fd, bytes, (size_t)n) == n;
}

/* A header field as HPACK's literal without indexing, with a new name. */
static int hpack(unsigned char *to, const char *name, const char *value)
{
    size_t n = strlen(name), v = strlen(value);
    if (n > 126 || v > 126)
        die("header field too long for --h2: %s", name);
    to[0] = 0;
    to[1] = (unsigned char)n;
    memcpy(to + 2, name, n);
    to[2 + n] = (unsigned char)v;
    memcpy(to + 3 + n, value, v);
    return (int)(3 + n + v);
}

static void frame_head(unsigned char *to, int length, int type, int flags, int stream)
{
    unsigned char head[9] = { (unsigned char)(length >> 16), (unsigned char)(length >> 8),
                              (unsigned char)length, (unsigned char)type, (unsigned char)flags,
                              0, 0, 0, (unsigned char)stream };
    memcpy(to, head, 9);
}

/* Preface, settings with windows that never fill, and the request. */
static bool h2_request(struct conn *c, const char *last)
{
    static const char preface[] = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    unsigned char out[2048];
    int n = sizeof preface - 1;
    memcpy(out, preface, (size_t)n);
    frame_head(out + n, 6, 4, 0, 0); /* SETTINGS_INITIAL_WINDOW_SIZE */
    memcpy(out + n + 9, "\0\4\x7f\xff\xff\xff", 6);
    n += 15;
    frame_head(out + n, 4, 8, 0, 0); /* WINDOW_UPDATE of the connection */
    memcpy(out + n + 9, "\x7f\xff\0\0", 4);
    n += 13;
    int head = n;
    n += 9;
    n += hpack(out + n, ":method", "GET");
    n += hpack(out + n, ":scheme", "https");
    n += hpack(out + n, ":authority", "localhost");
    n += hpack(out + n, ":path", opt.paths[c->index % opt.npaths]);
    n += hpack(out + n, "accept", "text/event-stream");
    if (last[0])
        n += hpack(out + n, "last-event-id", last);
    frame_head(out + head, n - head - 9, 1, 0x5, 1);
    return send_all(c, out, n);
}

static void send_request(struct conn *c)
{
    char req[8192], last[ID_MAX + 32] = "";
    bool ok;
    if (opt.h2) {
        ok = h2_request(c, c->last_id);
    } else {
        if (c->last_id[0])
            snprintf(last, sizeof last, "Last-Event-ID: %s\r\n", c->last_id);
        int n = snprintf(req, sizeof req,
                         "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: text/event-stream\r\n%s%s\r\n",
                         opt.paths[c->index % opt.npaths], opt.host, opt.ports[c->index % opt.nports], opt.headers, last);
        ok = send_all(c, req, n);
    }
    if (!ok) {
        conn_fail(c);
        return;
    }
    watch(c, EPOLLIN);
    c->state = C_HEADER;
}

static void handshake(struct conn *c)
{
    int r = SSL_connect(c->ssl);
    if (r == 1) {
        send_request(c);
        return;
    }
    int e = SSL_get_error(c->ssl, r);
    if (e == SSL_ERROR_WANT_READ)
        watch(c, EPOLLIN);
    else if (e == SSL_ERROR_WANT_WRITE)
        watch(c, EPOLLOUT);
    else
        conn_fail(c);
}

static void conn_connected(struct conn *c)
{
    int err = 0;
    socklen_t len = sizeof err;
    getsockopt(c->fd, SOL_SOCKET, SO_ERROR, &err, &len);
    if (err) {
        conn_fail(c);
        return;
    }
    if (!opt.tls) {
        send_request(c);
        return;
    }
    c->ssl = SSL_new(tls);
    SSL_set_fd(c->ssl, c->fd);
    c->state = C_HANDSHAKE;
    handshake(c);
}

static void conn_open(struct conn *c)
{
    c->state = C_OPEN;
    inflight--;
    me->established++;
    if (!c->lost_at)
        return;
    uint64_t now = now_ns(), none = 0;
    atomic_compare_exchange_strong(&sh->back, &none, now);
    uint64_t back = atomic_load(&sh->back), from = c->lost_at > back ? c->lost_at : back;
    past_us[c->index] = (int64_t)(now - from) / 1000 - (int64_t)c->retry_ms * 1000;
    c->lost_at = 0;
}

/* Reads the response header; returns where the body begins, or NULL. */
static const char *read_header(struct conn *c, const char *p, const char *end)
{
    while (p < end) {
        char ch = *p++;
        if (c->hdr_len < sizeof c->hdr)
            c->hdr[c->hdr_len++] = ch;
        c->hdr_match = ch == "\r\n\r\n"[c->hdr_match] ? c->hdr_match + 1 : ch == '\r';
        if (c->hdr_match < 4)
            continue;
        if (memcmp(c->hdr, "HTTP/1.", 7) || memcmp(c->hdr + 8, " 200", 4)) {
            me->rejected++;
            conn_fail(c);
            return NULL;
        }
        conn_open(c);
        return p;
    }
    return NULL;
}

static void scan(struct conn *c, const char *p, const char *end, uint64_t now)
{
    if (opt.chunks)
        scan_chunks(c, p, end, now);
    else
        scan_token(c, p, end, now);
    if (opt.reconnect || opt.restart)
        scan_id(c, p, end);
    if (opt.restart)
        scan_retry(c, p, end);
}

/* HTTP/2 frames: data is scanned, settings and pings are acknowledged, the status has to be 200. */
static void h2_frames(struct conn *c, const char *p, const char *end, uint64_t now)
{
    while (p < end && c->fd >= 0) {
        if (c->fr_len < 9) {
            c->fr[c->fr_len++] = (unsigned char)*p++;
            if (c->fr_len < 9)
                continue;
            c->fr_left = (uint32_t)c->fr[0] << 16 | (uint32_t)c->fr[1] << 8 | c->fr[2];
            int type = c->fr[3];
            if (type == 4 && !(c->fr[4] & 1)) {
                unsigned char ack[9];
                frame_head(ack, 0, 4, 1, 0);
                send_all(c, ack, 9);
            } else if (type == 3 || type == 7) {
                me->lost++;
                conn_close(c, false);
                c->state = C_DEAD;
                return;
            } else if (type == 1 && c->state == C_HEADER && p < end && (unsigned char)*p != 0x88 &&
                       (unsigned char)*p != 0x20 && (unsigned char)*p != 0x3f) {
                me->rejected++;
                conn_fail(c);
                return;
            } else if (type == 1 && c->state == C_HEADER) {
                conn_open(c);
            }
        }
        uint32_t n = (uint32_t)(end - p) < c->fr_left ? (uint32_t)(end - p) : c->fr_left;
        if (c->fr[3] == 0)
            scan(c, p, p + n, now);
        p += n;
        c->fr_left -= n;
        if (!c->fr_left)
            c->fr_len = 0;
    }
}

static void conn_readable(struct conn *c)
{
    static char buf[65536];
    for (bool again = true; again && c->fd >= 0;) {
        ssize_t n = c->ssl ? SSL_read(c->ssl, buf, sizeof buf) : recv(c->fd, buf, sizeof buf, 0);
        again = c->ssl && n > 0;
        if (n <= 0) {
            if (c->ssl ? SSL_get_error(c->ssl, (int)n) == SSL_ERROR_WANT_READ
                       : n < 0 && (errno == EAGAIN || errno == EINTR))
                return;
            if (c->state == C_OPEN && restarting) {
                conn_close(c, false);
                c->lost_at = now_ns();
                wait_as_told(c);
            } else if (c->state == C_OPEN) {
                me->lost++;
                conn_close(c, false);
                c->state = C_DEAD;
            } else {
                conn_fail(c);
            }
            return;
        }
        uint64_t now = now_ns();
        const char *p = buf, *end = buf + n;
        me->bytes += n;
        if (opt.h2) {
            h2_frames(c, p, end, now);
            continue;
        }
        if (c->state == C_HEADER && !(p = read_header(c, p, end)))
            continue;
        scan(c, p, end, now);
    }
}

static void client_process(int number, int first, int last)
{
    struct conn *conns = calloc((size_t)(last - first) + 1, sizeof *conns);
    int count = last - first, next = 0, phase = PHASE_RUN;
    int drop = (int)((int64_t)opt.reconnect * last / opt.n - (int64_t)opt.reconnect * first / opt.n);
    struct epoll_event ev[512];

    me = &sh->client[number];
    epfd = epoll_create1(EPOLL_CLOEXEC);
    if (!conns || epfd < 0)
        die("client process: %s", strerror(errno));
    for (int i = 0; i < count; i++) {
        conns[i].fd = -1;
        conns[i].index = first + i;
    }
    for (;;) {
        int want = atomic_load(&sh->phase);
        if (want != phase) {
            phase = want;
            if (phase == PHASE_QUIT)
                break;
            restarting = phase == PHASE_RESTART;
            for (int i = 0; i < drop; i++) {
                conns[i].tries = 0;
                if (phase == PHASE_DROP) {
                    conn_close(&conns[i], false);
                    conns[i].state = C_DEAD;
                } else if (phase == PHASE_RECONNECT) {
                    conns[i].state = C_IDLE;
                }
            }
            next = 0;
            atomic_store(&me->phase_done, phase);
        }
        for (; next < count && inflight < opt.window; next++)
            if (conns[next].state == C_IDLE)
                conn_start(&conns[next]);
        uint64_t now = restarting ? now_ns() : 0;
        for (int i = 0; restarting && i < count; i++)
            if (conns[i].state == C_WAITING && conns[i].due <= now)
                conn_start(&conns[i]);
        int n = epoll_wait(epfd, ev, 512, 10);
        bool retry = false;
        for (int i = 0; i < n; i++) {
            struct conn *c = ev[i].data.ptr;
            if (c->state == C_CONNECTING)
                conn_connected(c);
            else if (c->state == C_HANDSHAKE)
                handshake(c);
            else if (c->state == C_HEADER || c->state == C_OPEN)
                conn_readable(c);
            retry |= c->state == C_IDLE;
        }
        if (retry)
            next = 0;
    }
    for (int i = 0; i < count; i++)
        conn_close(&conns[i], true);
    _exit(0);
}

/* ------------------------------------------------------------ snapshots --- */

struct snapshot {
    uint64_t t;
    double server_cpu, client_cpu, busy_cpu; /* seconds */
    long rss_kb, pss_kb;                     /* server */
    long slab_kb, sockmem_kb;                /* whole machine */
    int server_procs;
};

static long read_field(const char *file, const char *name)
{
    char line[512];
    long v = 0;
    FILE *f = fopen(file, "r");
    if (!f)
        return 0;
    while (fgets(line, sizeof line, f))
        if (!strncmp(line, name, strlen(name))) {
            v = strtol(line + strlen(name), NULL, 10);
            break;
        }
    fclose(f);
    return v;
}

/* Adds up CPU time and memory of the given processes and their descendants. */
static void add_tree(const int *roots, int nroots, double *cpu, long *rss, long *pss, int *count)
{
    static struct { int pid, ppid; double cpu; bool in; } p[MAX_PIDS];
    int n = 0;
    double tick = (double)sysconf(_SC_CLK_TCK);
    DIR *d = opendir("/proc");
    for (struct dirent *e; d && (e = readdir(d)) && n < MAX_PIDS;) {
        char file[300], line[1024];
        if (!isdigit((unsigned char)e->d_name[0]))
            continue;
        snprintf(file, sizeof file, "/proc/%s/stat", e->d_name);
        FILE *f = fopen(file, "r");
        if (!f)
            continue;
        unsigned long ut, st;
        int ppid;
        char *rest = fgets(line, sizeof line, f) ? strrchr(line, ')') : NULL;
        if (rest && sscanf(rest + 2, "%*c %d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &ppid,
                           &ut, &st) == 3) {
            p[n].pid = atoi(e->d_name);
            p[n].ppid = ppid;
            p[n].cpu = (double)(ut + st) / tick;
            p[n].in = false;
            for (int i = 0; i < nroots; i++)
                p[n].in |= p[n].pid == roots[i];
            n++;
        }
        fclose(f);
    }
    if (d)
        closedir(d);
    for (bool again = true; again;) {
        again = false;
        for (int i = 0; i < n; i++)
            for (int k = 0; !p[i].in && k < n; k++)
                if (p[k].in && p[k].pid == p[i].ppid)
                    p[i].in = again = true;
    }
    for (int i = 0; i < n; i++) {
        char file[64];
        if (!p[i].in)
            continue;
        *cpu += p[i].cpu;
        if (!rss)
            continue;
        snprintf(file, sizeof file, "/proc/%d/status", p[i].pid);
        *rss += read_field(file, "VmRSS:");
        snprintf(file, sizeof file, "/proc/%d/smaps_rollup", p[i].pid);
        *pss += read_field(file, "Pss:");
        ++*count;
    }
}

static struct snapshot take_snapshot(void)
{
    struct snapshot s = { 0 };
    int self = getpid();
    add_tree(opt.pids, opt.npids, &s.server_cpu, &s.rss_kb, &s.pss_kb, &s.server_procs);
    add_tree(&self, 1, &s.client_cpu, NULL, NULL, NULL);
    s.slab_kb = read_field("/proc/meminfo", "Slab:");
    FILE *f = fopen("/proc/net/sockstat", "r");
    char line[256];
    while (f && fgets(line, sizeof line, f)) {
        char *m = strstr(line, " mem ");
        if (!strncmp(line, "TCP:", 4) && m)
            s.sockmem_kb = atol(m + 5) * (sysconf(_SC_PAGESIZE) / 1024);
    }
    if (f)
        fclose(f);
    f = fopen("/proc/stat", "r");
    unsigned long us, ni, sy, id, io, irq, soft, steal;
    if (f && fscanf(f, "cpu %lu %lu %lu %lu %lu %lu %lu %lu", &us, &ni, &sy, &id, &io, &irq, &soft,
                    &steal) == 8)
        s.busy_cpu = (double)(us + ni + sy + irq + soft) / (double)sysconf(_SC_CLK_TCK);
    if (f)
        fclose(f);
    s.t = now_ns();
    return s;
}

/* ------------------------------------------------------------- publisher -- */

static int publish_errors;

static int dial(int port)
{
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)port) };
    struct timeval tv = { opt.timeout_s, 0 };
    int one = 1, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    inet_pton(AF_INET, opt.host, &to.sin_addr);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &tv, sizeof tv);
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (fd < 0 || connect(fd, (struct sockaddr *)&to, sizeof to)) {
        if (fd >= 0)
            close(fd);
        return -1;
    }
    return fd;
}

static bool http_publish(const int *fds, const char *token)
{
    static char req[1 << 20];
    bool ok = true;
    const char *mark = strstr(opt.body, "{T}");
    size_t body = strlen(opt.body) - 3 + strlen(token);
    for (int i = 0; i < opt.npub_ports; i++) {
        if (fds[i] == -2)
            continue;
        int n = snprintf(req, sizeof req,
                         "%s %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Length: %zu\r\n"
                         "Connection: close\r\n%s\r\n%.*s%s%s",
                         opt.pub_method, opt.pub_path, opt.host, opt.pub_ports[i], body,
                         opt.pub_headers, (int)(mark - opt.body), opt.body, token, mark + 3);
        ok &= fds[i] >= 0 && write(fds[i], req, (size_t)n) == n;
    }
    for (int i = 0; i < opt.npub_ports; i++) {
        if (fds[i] == -2)
            continue;
        char res[4096];
        ssize_t n = fds[i] < 0 ? -1 : recv(fds[i], res, sizeof res - 1, 0);
        ok &= n > 12 && !memcmp(res, "HTTP/1.", 7) && res[9] == '2';
        if (fds[i] >= 0)
            close(fds[i]);
    }
    return ok;
}

/* Publishes round r.  The clock starts right before the request is written (the
 * connection is already there), or right before the command is started. */
static void publish(int r)
{
    char token[32];
    int fds[MAX_PORTS];
    bool ok;
    if (!opt.pub_cmd)
        for (int i = 0; i < opt.npub_ports; i++)
            fds[i] = opt.rotate && r % opt.npub_ports != i ? -2 : dial(opt.pub_ports[i]);
    sh->token[r] = now_ns();
    snprintf(token, sizeof token, "T=%016llu", (unsigned long long)sh->token[r]);
    atomic_store_explicit(&sh->published, r + 1, memory_order_release);
    if (opt.pub_cmd) {
        setenv("TOKEN", token, 1);
        ok = system(opt.pub_cmd) == 0;
    } else {
        ok = http_publish(fds, token);
    }
    answered[r] = now_ns();
    if (!ok && publish_errors++ < 3)
        fprintf(stderr, "ssebench: publish %d failed\n", r);
}

static bool wait_received(long want)
{
    uint64_t end = now_ns() + (uint64_t)opt.timeout_s * 1000000000u;
    while (SUM(received) < want) {
        if (now_ns() > end)
            return false;
        sleep_ms(1);
    }
    return true;
}

static bool wait_established(long want)
{
    uint64_t end = now_ns() + (uint64_t)opt.timeout_s * 1000000000u;
    while (SUM(established) < want) {
        if (now_ns() > end)
            return false;
        sleep_ms(1);
    }
    return true;
}

static void set_phase(int phase)
{
    atomic_store(&sh->phase, phase);
    for (int i = 0; i < opt.procs; i++)
        for (int k = 0; k < 5000 && atomic_load(&sh->client[i].phase_done) != phase; k++)
            sleep_ms(1);
}

/* --------------------------------------------------------------- report --- */

static int cmp_u32(const void *a, const void *b)
{
    uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

static int cmp_dbl(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double pct(const uint32_t *v, size_t n, double q)
{
    if (!n)
        return 0;
    size_t i = (size_t)(q * (double)n);
    return v[i >= n ? n - 1 : i] / 1000.0;
}

static void usage(FILE *f)
{
    fputs(
        "usage: ssebench [options]\n"
        " subscribers\n"
        "  --host A           IPv4 address of the server (127.0.0.1)\n"
        "  --port P[,P...]    port; with several, connections go round robin\n"
        "  --path P[,P...]    path of the event stream (/); with several, round robin\n"
        "  --header 'K: V'    further request header, may be repeated\n"
        "  -n N               number of connections (1000)\n"
        "  --procs W          client processes (as many as RLIMIT_NOFILE asks for)\n"
        "  --per-src M        connections per source address 127.0.0.2... (10000)\n"
        "  --window W         connects in flight per client process (256)\n"
        " publishing: one of\n"
        "  --publish PATH     HTTP request to PATH ...\n"
        "    --publish-port P[,P...]  ... on these ports (first --port)\n"
        "    --publish-method M       ... with this method (POST)\n"
        "    --publish-header 'K: V'  ... and this header, may be repeated\n"
        "    --body-file F            ... body; {T} in it becomes the token\n"
        "    --size B                 ... or a one-line body of B bytes (600)\n"
        "  --publish-cmd CMD  shell command; the token is in $TOKEN (its start-up time\n"
        "                     is part of the delay)\n"
        " run\n"
        "  --rounds R         measured rounds, one event each (10)\n"
        "  --warmup R         rounds before them that do not count (3)\n"
        "  --interval MS      time between publishes; 0: as soon as the last one has\n"
        "                     arrived everywhere (1000)\n"
        "  --settle MS        idle time before the memory snapshots (1000)\n"
        "  --timeout S        for connecting and for the last arrivals (30)\n"
        "  --reconnect K      halfway, drop K connections, publish --away rounds (3),\n"
        "                     reconnect them with Last-Event-ID, count missed events\n"
        "  --restart CMD      halfway, run the shell command that ends and starts the server;\n"
        "                     readers wait as their last retry: line says and come back with\n"
        "                     Last-Event-ID, again and again while it is away\n"
        "  --chunks N         HTTP chunks of N bytes or more are the rounds' events, in\n"
        "                     order; for compressed streams (needs no token in them)\n"
        "  --tls, --h2        readers speak HTTP/1.1 or HTTP/2 over TLS\n"
        "  --publish-rotate   publish each round at one of the publish ports, in turn\n"
        "  --server-pid P[,P...]  report CPU and memory of these and their children\n"
        "  --label TEXT       copied to the output\n"
        "Prints text and, as the last line, one JSON object.  Exit status 1 if an event\n"
        "is missing or a connection failed for good.\n",
        f);
}

static int parse_list(const char *s, int *out, int max)
{
    int n = 0;
    for (char *e; *s && n < max; s = *e ? e + 1 : e) {
        out[n++] = (int)strtol(s, &e, 10);
        if (e == s || (*e && *e != ','))
            die("bad list: %s", s);
    }
    return n;
}

static char *read_file(const char *name)
{
    FILE *f = fopen(name, "r");
    char *b = calloc(1, 1 << 19);
    if (!f || !b || !fread(b, 1, (1 << 19) - 1, f))
        die("cannot read %s", name);
    fclose(f);
    return b;
}

static char *default_body(int size)
{
    static const char words[] = "The council has now begun its vote on the harbour bridge and the "
                                "first results are expected within the hour, our reporter says. ";
    char *b = calloc(1, (size_t)size + 64);
    int n = sprintf(b, "{\"type\":\"post\",\"token\":\"{T}\",\"html\":\"<p>");
    int tail = 6; /* </p>"} */
    for (int i = 0; n + tail + TOKEN_DIGITS - 1 < size; i++)
        b[n++] = words[i % (int)(sizeof words - 1)];
    strcpy(b + n, "</p>\"}");
    return b;
}

static void parse_options(int argc, char **argv)
{
    enum { HOST = 256, PORT, PATH, HEADER, PROCS, PERSRC, WINDOW, PUB, PUBPORT, PUBMETHOD, PUBHEADER,
           BODY, SIZE, CMD, ROUNDS, WARMUP, INTERVAL, SETTLE, TIMEOUT, RECONNECT, AWAY, RESTART, PID, LABEL, CHUNKS, ROTATE, TLS, H2 };
    static const struct option lo[] = {
        { "host", 1, 0, HOST }, { "port", 1, 0, PORT }, { "path", 1, 0, PATH },
        { "header", 1, 0, HEADER }, { "procs", 1, 0, PROCS }, { "per-src", 1, 0, PERSRC },
        { "window", 1, 0, WINDOW }, { "publish", 1, 0, PUB }, { "publish-port", 1, 0, PUBPORT },
        { "publish-method", 1, 0, PUBMETHOD }, { "publish-header", 1, 0, PUBHEADER },
        { "body-file", 1, 0, BODY }, { "size", 1, 0, SIZE }, { "publish-cmd", 1, 0, CMD },
        { "rounds", 1, 0, ROUNDS }, { "warmup", 1, 0, WARMUP }, { "interval", 1, 0, INTERVAL },
        { "settle", 1, 0, SETTLE }, { "timeout", 1, 0, TIMEOUT }, { "reconnect", 1, 0, RECONNECT },
        { "away", 1, 0, AWAY }, { "restart", 1, 0, RESTART }, { "server-pid", 1, 0, PID }, { "label", 1, 0, LABEL }, { "chunks", 1, 0, CHUNKS }, { "publish-rotate", 0, 0, ROTATE },
        { "tls", 0, 0, TLS }, { "h2", 0, 0, H2 },
        { "help", 0, 0, 'h' }, { 0, 0, 0, 0 },
    };
    const char *body_file = NULL;
    for (int o; (o = getopt_long(argc, argv, "n:h", lo, NULL)) != -1;) {
        char *h = o == HEADER ? opt.headers : opt.pub_headers;
        switch (o) {
        case HOST: opt.host = optarg; break;
        case PORT: opt.nports = parse_list(optarg, opt.ports, MAX_PORTS); break;
        case PATH:
            opt.npaths = 0;
            for (char *next = strtok(optarg, ","); next && opt.npaths < MAX_PATHS; next = strtok(NULL, ","))
                opt.paths[opt.npaths++] = next;
            break;
        case HEADER:
        case PUBHEADER:
            if (strlen(h) + strlen(optarg) + 3 > sizeof opt.headers)
                die("too many headers");
            strcat(strcat(h, optarg), "\r\n");
            break;
        case 'n': opt.n = atoi(optarg); break;
        case PROCS: opt.procs = atoi(optarg); break;
        case PERSRC: opt.per_src = atoi(optarg); break;
        case WINDOW: opt.window = atoi(optarg); break;
        case PUB: opt.pub_path = optarg; break;
        case PUBPORT: opt.npub_ports = parse_list(optarg, opt.pub_ports, MAX_PORTS); break;
        case PUBMETHOD: opt.pub_method = optarg; break;
        case BODY: body_file = optarg; break;
        case SIZE: opt.size = atoi(optarg); break;
        case CMD: opt.pub_cmd = optarg; break;
        case ROUNDS: opt.rounds = atoi(optarg); break;
        case WARMUP: opt.warmup = atoi(optarg); break;
        case INTERVAL: opt.interval_ms = atoi(optarg); break;
        case SETTLE: opt.settle_ms = atoi(optarg); break;
        case TIMEOUT: opt.timeout_s = atoi(optarg); break;
        case RECONNECT: opt.reconnect = atoi(optarg); break;
        case AWAY: opt.away = atoi(optarg); break;
        case RESTART: opt.restart = optarg; break;
        case PID: opt.npids = parse_list(optarg, opt.pids, 64); break;
        case LABEL: opt.label = optarg; break;
        case CHUNKS: opt.chunks = atoi(optarg); break;
        case ROTATE: opt.rotate = 1; break;
        case H2: opt.h2 = 1; /* fall through */
        case TLS: opt.tls = 1; break;
        case 'h': usage(stdout); exit(0);
        default: usage(stderr); exit(2);
        }
    }
    if (!opt.nports || opt.n < 1 || opt.rounds < 1 || opt.warmup < 0 || opt.per_src < 1 ||
        (!opt.pub_path == !opt.pub_cmd)) {
        usage(stderr);
        exit(2);
    }
    if (!opt.npub_ports)
        opt.pub_ports[opt.npub_ports++] = opt.ports[0];
    opt.body = body_file ? read_file(body_file) : default_body(opt.size);
    if (!strstr(opt.body, "{T}"))
        die("the body holds no {T}");
    if (opt.reconnect > opt.n)
        opt.reconnect = opt.n;
    if (opt.reconnect && opt.rounds < opt.away + 2)
        die("--reconnect wants at least %d rounds", opt.away + 2);
    total_rounds = opt.warmup + opt.rounds;
    if (total_rounds > MAX_ROUNDS)
        die("too many rounds");
}

/* Raises the limit on open files as far as allowed and settles the number of
 * client processes. */
static void plan_processes(void)
{
    struct rlimit rl;
    getrlimit(RLIMIT_NOFILE, &rl);
    rlim_t need = (rlim_t)opt.n + FD_RESERVE;
    if (rl.rlim_cur < need) {
        struct rlimit more = { need, rl.rlim_max > need ? rl.rlim_max : need };
        if (setrlimit(RLIMIT_NOFILE, &more)) {
            more.rlim_cur = more.rlim_max = rl.rlim_max;
            setrlimit(RLIMIT_NOFILE, &more);
        }
        getrlimit(RLIMIT_NOFILE, &rl);
    }
    int per = (int)(rl.rlim_cur < need ? rl.rlim_cur : need) - FD_RESERVE;
    if (!opt.procs)
        opt.procs = (opt.n + per - 1) / per;
    if (opt.procs > MAX_PROCS || (opt.n + opt.procs - 1) / opt.procs > per)
        die("%d connections in %d processes: more than the limit on open files (%d) allows", opt.n,
            opt.procs, (int)rl.rlim_cur);
}

static void run_rounds(int from, int to)
{
    uint64_t due = now_ns();
    for (int r = from; r < to; r++) {
        if (opt.interval_ms)
            sleep_until(due);
        long want = SUM(received) + SUM(established);
        publish(r);
        due += (uint64_t)opt.interval_ms * 1000000u;
        if (!opt.interval_ms)
            wait_received(want);
    }
}

int main(int argc, char **argv)
{
    parse_options(argc, argv);
    plan_processes();
    signal(SIGPIPE, SIG_IGN);
    if (opt.tls) {
        static const unsigned char h2[] = "\2h2", h1[] = "\10http/1.1";
        tls = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_mode(tls, SSL_MODE_RELEASE_BUFFERS);
        SSL_CTX_set_alpn_protos(tls, opt.h2 ? h2 : h1, opt.h2 ? 3 : 9);
    }

    size_t cells = (size_t)total_rounds * (size_t)opt.n;
    size_t head = sizeof *sh + (size_t)total_rounds * sizeof sh->token[0];
    size_t past = (head + cells * sizeof *delay_us + 7) / 8 * 8;
    size_t bytes = past + (size_t)opt.n * sizeof *past_us;
    sh = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (sh == MAP_FAILED)
        die("mmap: %s", strerror(errno));
    delay_us = (uint32_t *)((char *)sh + head);
    past_us = (int64_t *)((char *)sh + past);
    memset(delay_us, 0, cells * sizeof *delay_us); /* no page faults later */
    answered = calloc((size_t)total_rounds, sizeof *answered);

    /* Connect. */
    struct snapshot s0 = take_snapshot();
    for (int i = 0; i < opt.procs; i++) {
        pid_t pid = fork();
        if (pid < 0)
            die("fork: %s", strerror(errno));
        if (pid == 0) {
            prctl(PR_SET_PDEATHSIG, SIGKILL);
            client_process(i, (int)((int64_t)opt.n * i / opt.procs),
                           (int)((int64_t)opt.n * (i + 1) / opt.procs));
        }
    }
    wait_established(opt.n);
    double connect_s = (double)(now_ns() - s0.t) / 1e9;
    long connected = SUM(established);
    sleep_ms(opt.settle_ms);
    struct snapshot s1 = take_snapshot();

    /* Warm up, then measure. */
    run_rounds(0, opt.warmup);
    wait_received((long)opt.warmup * connected);
    long received0 = SUM(received), duplicate0 = SUM(duplicate), bytes0 = SUM(bytes);
    struct snapshot s2 = take_snapshot();
    int away_from = total_rounds, away_to = total_rounds;
    double reconnect_s = 0, restart_s = 0;
    if (opt.restart) {
        int half = opt.warmup + opt.rounds / 2;
        run_rounds(opt.warmup, half);
        wait_received((long)half * connected);
        set_phase(PHASE_RESTART);
        uint64_t t = now_ns();
        if (system(opt.restart))
            die("the command of --restart failed");
        while (!atomic_load(&sh->back) && now_ns() < t + (uint64_t)opt.timeout_s * 1000000000u)
            sleep_ms(1);
        restart_s = (double)(atomic_load(&sh->back) - t) / 1e9;
        run_rounds(half, total_rounds);
        wait_established(connected);
        reconnect_s = (double)(now_ns() - atomic_load(&sh->back)) / 1e9;
    } else if (opt.reconnect) {
        away_from = opt.warmup + (opt.rounds - opt.away) / 2;
        away_to = away_from + opt.away;
        run_rounds(opt.warmup, away_from);
        wait_received((long)away_from * connected);
        set_phase(PHASE_DROP);
        run_rounds(away_from, away_to);
        sleep_ms(opt.interval_ms);
        uint64_t t = now_ns();
        set_phase(PHASE_RECONNECT);
        wait_established(connected);
        reconnect_s = (double)(now_ns() - t) / 1e9;
        run_rounds(away_to, total_rounds);
    } else {
        run_rounds(opt.warmup, total_rounds);
    }
    wait_received((long)total_rounds * connected);
    struct snapshot s3 = take_snapshot();
    sleep_ms(200); /* late duplicates */
    long still = SUM(established);
    set_phase(PHASE_QUIT);
    for (int i = 0; i < opt.procs; i++)
        wait(NULL);

    /* Evaluate the measured rounds. */
    uint32_t *v = malloc(cells * sizeof *v), *after = malloc(cells * sizeof *after); /* from the answer on */
    double *rate = calloc((size_t)opt.rounds, sizeof *rate), fan_out_s = 0;
    size_t nv = 0;
    long away_received = 0;
    for (int r = opt.warmup; r < total_rounds; r++) {
        uint32_t max = 0;
        long got = 0;
        for (int c = 0, p = 0; c < opt.n; c++) {
            while (c >= (int)((int64_t)opt.n * (p + 1) / opt.procs))
                p++;
            int first = (int)((int64_t)opt.n * p / opt.procs);
            int last = (int)((int64_t)opt.n * (p + 1) / opt.procs);
            int drop = (int)((int64_t)opt.reconnect * last / opt.n -
                             (int64_t)opt.reconnect * first / opt.n);
            uint32_t d = delay_us[(size_t)r * (size_t)opt.n + (size_t)c];
            if (!d)
                continue;
            if (r >= away_from && r < away_to && c - first < drop) {
                away_received++; /* replayed after the reconnect: no fan-out delay */
                continue;
            }
            uint64_t call_us = (answered[r] - sh->token[r]) / 1000;
            after[nv] = d > call_us ? (uint32_t)(d - call_us) : 0;
            v[nv++] = d;
            got++;
            if (d > max)
                max = d;
        }
        rate[r - opt.warmup] = max ? (double)got / (max / 1e6) : 0;
        fan_out_s += max / 1e6;
    }
    qsort(v, nv, sizeof *v, cmp_u32);
    qsort(after, nv, sizeof *after, cmp_u32);
    qsort(rate, (size_t)opt.rounds, sizeof *rate, cmp_dbl);
    int64_t past_most = 0; /* of those who had to wait longer than they were told */
    for (int c = 0; c < opt.n; c++)
        if (past_us[c] > past_most)
            past_most = past_us[c];
    long expected = (long)opt.rounds * opt.n, received = SUM(received) - received0;
    long away_expected = opt.reconnect ? (long)opt.reconnect * opt.away : 0;
    double p50 = pct(v, nv, .5), p90 = pct(v, nv, .9), p99 = pct(v, nv, .99), p100 = pct(v, nv, 1);
    double rate50 = rate[opt.rounds / 2];
    double server_cpu = s3.server_cpu - s2.server_cpu, client_cpu = s3.client_cpu - s2.client_cpu;
    double other_cpu = s3.busy_cpu - s2.busy_cpu - server_cpu - client_cpu;
    double us_per = received ? server_cpu * 1e6 / (double)received : 0;
    double mem_user = (double)(s1.rss_kb - s0.rss_kb) * 1024 / opt.n;
    double mem_pss = (double)(s1.pss_kb - s0.pss_kb) * 1024 / opt.n;
    double mem_slab = (double)(s1.slab_kb - s0.slab_kb) * 1024 / opt.n;

    printf("%s%s%d connections in %d client processes, %d+%d rounds every %d ms, %zu byte body\n",
           opt.label, *opt.label ? ": " : "", opt.n, opt.procs, opt.warmup, opt.rounds,
           opt.interval_ms, strlen(opt.body) - 1 + TOKEN_DIGITS);
    printf("connect     %ld open after %.3f s (%.0f/s), failed attempts %ld, not 200 %ld, lost %ld\n",
           connected, connect_s, (double)connected / connect_s, SUM(failed), SUM(rejected), SUM(lost));
    printf("deliveries  expected %ld received %ld missing %ld duplicate %ld, publish errors %d\n",
           expected, received, expected - received, SUM(duplicate) - duplicate0, publish_errors);
    printf("delay ms    p50 %.2f  p90 %.2f  p99 %.2f  max %.2f\n", p50, p90, p99, p100);
    printf("rate        %.0f deliveries/s (median round; min %.0f max %.0f), %.0f bytes/delivery\n",
           rate50, rate[0], rate[opt.rounds - 1],
           received ? (double)(SUM(bytes) - bytes0) / (double)received : 0);
    if (opt.reconnect)
        printf("reconnect   %d dropped and back in %.3f s, replayed %ld of %ld, missed %ld\n",
               opt.reconnect, reconnect_s, away_received, away_expected,
               away_expected - away_received);
    if (opt.restart)
        printf("restart     the first let in after %.3f s, the last %.3f s later, at most %.3f s past the time it was told"
               " to wait; refused attempts %ld\n",
               restart_s, reconnect_s, (double)past_most / 1e6, SUM(refused));
    printf("cpu s       server %.2f (%.2f us/delivery), clients %.2f, others %.2f, fan-out time %.2f\n",
           server_cpu, us_per, client_cpu, other_cpu, fan_out_s);
    printf("memory      server rss %ld -> %ld -> %ld MB, per idle connection %.0f B (pss %.0f B)\n",
           s0.rss_kb / 1024, s1.rss_kb / 1024, s3.rss_kb / 1024, mem_user, mem_pss);
    printf("kernel      per idle connection, both ends: slab %.0f B; TCP buffers %ld -> %ld kB\n",
           mem_slab, s0.sockmem_kb, s1.sockmem_kb);
    printf("{\"label\":\"%s\",\"n\":%d,\"procs\":%d,\"rounds\":%d,\"interval_ms\":%d,"
           "\"connected\":%ld,\"still_connected\":%ld,\"connect_s\":%.3f,\"connect_cpu_s\":%.2f,"
           "\"failed\":%ld,\"rejected\":%ld,\"lost\":%ld,"
           "\"expected\":%ld,\"received\":%ld,\"missing\":%ld,\"duplicate\":%ld,\"stray\":%ld,"
           "\"publish_errors\":%d,\"p50_ms\":%.3f,\"p90_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f,"
           "\"p50_after_ms\":%.3f,\"p99_after_ms\":%.3f,\"rate\":%.0f,\"rate_min\":%.0f,\"rate_max\":%.0f,"
           "\"server_cpu_s\":%.2f,\"server_us_per_delivery\":%.3f,\"client_cpu_s\":%.2f,"
           "\"other_cpu_s\":%.2f,\"fan_out_s\":%.3f,"
           "\"server_procs\":%d,\"rss_kb\":[%ld,%ld,%ld],\"pss_kb\":[%ld,%ld,%ld],"
           "\"rss_per_conn\":%.0f,\"pss_per_conn\":%.0f,\"slab_per_conn\":%.0f,"
           "\"sockmem_kb\":[%ld,%ld,%ld],"
           "\"reconnected\":%d,\"reconnect_s\":%.3f,\"away_expected\":%ld,\"away_received\":%ld,"
           "\"restart_s\":%.3f,\"past_s\":%.3f,\"refused\":%ld}\n",
           opt.label, opt.n, opt.procs, opt.rounds, opt.interval_ms, connected, still, connect_s,
           s1.server_cpu - s0.server_cpu, SUM(failed), SUM(rejected), SUM(lost), expected, received,
           expected - received, SUM(duplicate) - duplicate0, SUM(stray), publish_errors, p50, p90,
           p99, p100, pct(after, nv, .5), pct(after, nv, .99), rate50, rate[0], rate[opt.rounds - 1], server_cpu, us_per, client_cpu,
           other_cpu, fan_out_s, s1.server_procs, s0.rss_kb, s1.rss_kb, s3.rss_kb, s0.pss_kb,
           s1.pss_kb, s3.pss_kb, mem_user, mem_pss, mem_slab, s0.sockmem_kb, s1.sockmem_kb,
           s3.sockmem_kb, opt.reconnect, reconnect_s, away_expected, away_received,
           restart_s, (double)past_most / 1e6, SUM(refused));
    return connected == opt.n && received == expected && !publish_errors ? 0 : 1;
}
