package dev.hearth.adapter.rest.live;

/** What the sockets say of themselves: they stand beside REST, and neither knows the other. */
@FunctionalInterface
public interface SocketsDescription {
    /** An AsyncAPI document as JSON; the same each time. From any thread. */
    String asyncApi();
}
