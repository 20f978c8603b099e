package dev.hearth.adapter.rest.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.hearth.application.shared.Recent;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Optional;

/**
 * Lists that are shown again and again as the same object. From the second time on their JSON is kept, so that it is copied and not
 * made: for a page of fifty messages that was a quarter of all work. Safe from any thread.
 *
 * @param <K> names a list, whose object changes whenever anything in it does
 * @param <T> what is in it
 */
public final class Repeated<K, T> {
    private static final ObjectMapper MAPPER = Json.mapper();

    private final Recent<K, Shown<T>> shown;

    /**
     * What was last shown under a name.
     *
     * @param items held weakly: a list that its maker does not keep does not come again
     */
    private record Shown<T>(WeakReference<List<T>> items, Optional<SerializableString> json) {
        boolean was(List<T> now) {
            return items.refersTo(now);
        }
    }

    /**
     * With nothing shown yet.
     *
     * @param most how many lists are remembered
     */
    public Repeated(int most) {
        this.shown = new Recent<>(most);
    }

    /** The same items, to be written as JSON. */
    public List<T> of(K name, List<T> items) {
        Optional<Shown<T>> before = shown.find(name).filter(last -> last.was(items));
        if (before.isEmpty()) {
            shown.keep(name, new Shown<>(new WeakReference<>(items), Optional.empty()));
            return items;
        }
        SerializableString json = before.get().json().orElseGet(() -> {
            SerializableString made = encoded(items);
            shown.keep(name, new Shown<>(before.get().items(), Optional.of(made)));
            return made;
        });
        return new EncodedList<>(items, json);
    }

    private static SerializableString encoded(Object items) {
        try {
            return new SerializedString(MAPPER.writeValueAsString(items));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("what is shown is always JSON", bug);
        }
    }
}
