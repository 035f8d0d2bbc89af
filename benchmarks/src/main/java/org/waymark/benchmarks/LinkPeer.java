package org.waymark.benchmarks;

/** Who makes links. The last three escape nothing. */
public enum LinkPeer {
    WAYMARK,
    SPRING,
    JERSEY,
    MICRONAUT,
    JOOBY,
    NETTY_ROUTER,
    BY_HAND
}
