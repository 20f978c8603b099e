package dev.hearth.adapter.websocket.live;

import dev.hearth.application.live.ConnectionId;
import dev.hearth.application.live.Positions;
import dev.hearth.application.shared.Field;
import dev.hearth.application.shared.Input;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a client that was here before hands in when it connects.
 *
 * @param positions up to where it has heard everything
 * @param before the connection it came over then, which is over for it, whatever it seems to be
 */
public record Comeback(Positions positions, Optional<ConnectionId> before) {
    /** Of a client that comes for the first time, or does not say. */
    public static final Comeback NONE = new Comeback(Positions.none(), Optional.empty());

    /** Reads its fields; to be taken when the input is done. */
    public static Supplier<Comeback> read(Input input) {
        Field<Map<String, String>> cursors = input.texts("cursors");
        Field<Optional<ConnectionId>> replaces = input.optional("replaces", ConnectionId::parse);
        return () -> new Comeback(Positions.read("cursors", cursors.get()), replaces.get());
    }
}
