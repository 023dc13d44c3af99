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
    BodyBudget bodies) {}
