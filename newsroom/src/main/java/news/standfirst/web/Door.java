package news.standfirst.web;

import java.util.concurrent.Semaphore;

/** What all exchanges share: the bounds, the looks of refusals and the counters. */
record Door(
    WebLimits limits,
    SecurityHeaders security,
    PublicAddress site,
    TrustedProxies proxies,
    RefusalPages refusals,
    Traffic traffic,
    Semaphore requestsAtWork,
    BodyBudget bodies) {

  /** Whether half of the places are taken: a storm of readers leaves the rest to everybody else. */
  boolean halfAtWork() {
    return requestsAtWork.availablePermits() <= limits.maxRequestsAtWork() / 2;
  }
}
