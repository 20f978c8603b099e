package dev.hearth.application.shared.port;

/** Something Hearth cannot work without, such as a store; asked by health checks. */
public interface Dependency {
    /** The name an operator knows it by: {@code sqlite}, {@code mongo}, {@code redis}. */
    String name();

    /**
     * Asks the dependency for a sign of life, within a few seconds.
     *
     * @throws dev.hearth.domain.shared.Refusal.Unavailable when there is none
     */
    void check();
}
