package news.standfirst.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
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

/** The figures of this process, in Prometheus' text at /metrics. Safe for any thread. */
public final class Metrics {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** The figures of the Java machine; rooms add their own. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
  }

  /** Where rooms register theirs; names start with {@code standfirst.}. */
  public MeterRegistry registry() {
    return registry;
  }

  /** Shows what the door counts. */
  public void show(Traffic traffic) {
    count("standfirst.pages.finished", traffic, Traffic::finishedPagesSent);
    count("standfirst.pages.not.modified", traffic, Traffic::notModifiedSent);
    count("standfirst.replies", traffic, Traffic::repliesSent);
    count("standfirst.refusals", traffic, Traffic::refusalsSent);
    count("standfirst.faults", traffic, Traffic::faultsSeen);
    count("standfirst.slow.senders.closed", traffic, Traffic::slowSendersClosed);
    Gauge.builder("standfirst.connections.open", traffic, Traffic::connectionsOpen)
        .register(registry);
  }

  /** Shows how many alarms are ringing. */
  public void show(Alarms alarms) {
    Gauge.builder("standfirst.alarms.ringing", alarms, all -> all.ringing().size())
        .register(registry);
  }

  /** The address /metrics. */
  public Route route() {
    return Route.get(
        "metrics",
        "/metrics",
        _ -> Reply.text("text/plain; version=0.0.4; charset=utf-8", registry.scrape()));
  }

  private void count(String name, Traffic traffic, ToDoubleFunction<Traffic> count) {
    FunctionCounter.builder(name, traffic, count).register(registry);
  }
}
