package news.standfirst.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.ToDoubleFunction;
import news.standfirst.web.Reply;
import news.standfirst.web.Route;
import news.standfirst.web.Traffic;
import org.jspecify.annotations.Nullable;

/** The figures of this process, in Prometheus' text at /metrics. Safe for any thread. */
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  private @Nullable MultiGauge ringing;
  private @Nullable Alarms shown;

  private boolean showsMachine;

  /** Where rooms register theirs; names start with {@code standfirst.}. */
  public MeterRegistry registry() {
    return registry;
  }

  /** The figures of the Java machine, found out for who asks first and not at a start. */
  private void showMachine() {
    if (showsMachine) {
      return;
    }
    showsMachine = true;
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Shows what the door counts. */
  public void show(Traffic traffic) {
    count(
        "standfirst.pages.finished",
        "Pages that were sent as ready bytes.",
        traffic,
        Traffic::finishedPagesSent);
    count(
        "standfirst.pages.not.modified",
        "Answers that a page has not changed.",
        traffic,
        Traffic::notModifiedSent);
    count(
        "standfirst.replies",
        "Answers that were made for one request.",
        traffic,
        Traffic::repliesSent);
    count("standfirst.refusals", "Requests that the door refused.", traffic, Traffic::refusalsSent);
    count(
        "standfirst.faults",
        "Requests that ended with a fault of the server.",
        traffic,
        Traffic::faultsSeen);
    count(
        "standfirst.slow.senders.closed",
        "Connections closed because they sent too slowly.",
        traffic,
        Traffic::slowSendersClosed);
    Gauge.builder("standfirst.connections.open", traffic, Traffic::connectionsOpen)
        .description("Connections that are open now.")
        .register(registry);
  }

  /** Shows how many alarms are ringing, and each that rings by its name. */
  public synchronized void show(Alarms alarms) {
    Gauge.builder("standfirst.alarms.ringing", alarms, all -> all.ringing().size())
        .description("How many alarms are ringing; the desk says why.")
        .register(registry);
    ringing =
        MultiGauge.builder("standfirst.alarm")
            .description("1 for each alarm that rings; one that is silent has no line.")
            .register(registry);
    shown = alarms;
  }

  /** The address /metrics. */
  public Route route() {
    return Route.get(
        "metrics", "/metrics", _ -> Reply.text("text/plain; version=0.0.4; charset=utf-8", text()));
  }

  /** Alarms come and go, so their lines are laid out anew for whoever looks. */
  synchronized String text() {
    showMachine();
    var alarms = shown;
    var lines = ringing;
    if (alarms != null && lines != null) {
      var rows =
          alarms.ringing().stream()
              .map(alarm -> MultiGauge.Row.of(Tags.of("alarm", alarm.name()), 1))
              .toList();
      lines.register(rows, true);
    }
    return registry.scrape();
  }

  private void count(String name, String what, Traffic traffic, ToDoubleFunction<Traffic> count) {
    FunctionCounter.builder(name, traffic, count).description(what).register(registry);
  }
}
